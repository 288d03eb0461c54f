import type { Operation } from './operation.ts';

/** Of the operations told last it is known as what they were told. As many as the gateway remembers. */
const REMEMBERED = 10_000;

/**
 * Makes a judge of whether an operation is news: it has changed since it was told last, or it was
 * told so long ago that this is forgotten. From then on it counts as told.
 */
export function news(): (operation: Operation) => boolean {
  const told = new Map<string, string>();
  return (operation) => {
    const { id } = operation;
    const version = versionOf(operation);
    if (told.get(id) === version) return false;
    told.delete(id);
    told.set(id, version);
    const [oldest] = told.keys();
    if (told.size > REMEMBERED && oldest !== undefined) told.delete(oldest);
    return true;
  };
}

function versionOf({ state, run, attempts, nextAttemptAt, heldBack }: Operation): string {
  return [state, run, attempts.at(-1)?.number, attempts.length, nextAttemptAt, heldBack].join(' ');
}
