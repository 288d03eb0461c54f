import type { Operation } from '@oncegate/client';

/** As many as the client remembers of what it has told. */
const REMEMBERED = 10_000;

/**
 * Dates what a watch tells. How an operation ended has a time of its own. One that is told for the
 * first time is told as it is, so its last change lies back; from then on it is told as it changes.
 */
export function dating(): (operation: Operation, now: string) => string {
  const told = new Set<string>();
  return (operation, now) => {
    const { id, settledAt } = operation;
    const isNew = !told.has(id);
    told.add(id);
    const [oldest] = told;
    if (told.size > REMEMBERED && oldest !== undefined) told.delete(oldest);
    return settledAt ?? (isNew ? lastChange(operation) : now);
  };
}

function lastChange({ attempts, createdAt }: Operation): string {
  const last = attempts.at(-1);
  return last?.answeredAt ?? last?.sentAt ?? createdAt;
}
