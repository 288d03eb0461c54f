import { ReplyError } from 'ioredis';
import { type Script, script } from './script.ts';
import type { Store } from './store.ts';
import { asLedgerError } from './unavailable.ts';

/** What one operation is given, and answered. */
type Asked<Answer> = {
  /** Its record, its attempts, and what else the step names, as many for each operation. */
  readonly keys: readonly string[];
  readonly args: readonly (string | number)[];
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
};

/** A step on one operation. */
export type Step<Answer> = (
  store: Store,
  keys: readonly string[],
  args: readonly (string | number)[],
) => Promise<Answer>;

/** Redis does nothing else while a script runs: for some two milliseconds at most. */
const MOST_AT_ONCE = 64;
/** Characters of arguments, so that a few large operations do not hold up the small ones. */
const MOST_LETTERS = 256 * 1024;

/**
 * A step of the ledger: a Lua file that defines `step`, behind the preludes it names.
 *
 * What is asked in one turn of the event loop is taken in one script, each operation for itself: most of
 * what a script costs does not depend on how much it does. Where the script's outcome is not known, that
 * of none of its operations is, and each asks again for itself.
 *
 * @returns a function that throws {@link LedgerUnavailable} where the outcome is not known.
 */
export function step<Answer>(...files: readonly string[]): Step<Answer> {
  const each = script<(Answer | ['ERROR', string])[]>(
    'record',
    'beside',
    'loss',
    'run',
    ...files,
    'each',
  );
  const waiting = new WeakMap<Store, Asked<Answer>[]>();
  return (store, keys, args) =>
    new Promise((resolve, reject) => {
      const asked = { keys, args, resolve, reject };
      const others = waiting.get(store);
      if (others !== undefined) {
        others.push(asked);
        return;
      }
      const all = [asked];
      waiting.set(store, all);
      setImmediate(() => {
        waiting.delete(store);
        for (const some of inScripts(all)) take(each, store, some);
      });
    });
}

/** In their order, as many in each script as it may hold. */
function inScripts<Answer>(all: readonly Asked<Answer>[]): readonly (readonly Asked<Answer>[])[] {
  const scripts: Asked<Answer>[][] = [];
  let current: Asked<Answer>[] = [];
  let letters = 0;
  for (const asked of all) {
    const more = asked.args.reduce<number>((sum, arg) => sum + String(arg).length, 0);
    if (current.length === 0 || current.length === MOST_AT_ONCE || letters + more > MOST_LETTERS) {
      current = [];
      letters = 0;
      scripts.push(current);
    }
    current.push(asked);
    letters += more;
  }
  return scripts;
}

async function take<Answer>(
  each: Script<(Answer | ['ERROR', string])[]>,
  store: Store,
  all: readonly Asked<Answer>[],
): Promise<void> {
  const keys = [...sharedKeys(store), ...all.flatMap((one) => one.keys)];
  const args = [store.seen, all.length, ...all.flatMap((one) => one.args)];
  try {
    const replies = await each(store.redis, keys, args);
    all.forEach((one, index) => answer(one, replies[index] as Answer | ['ERROR', string]));
  } catch (error) {
    for (const { reject } of all) reject(error);
  }
}

function answer<Answer>(
  { resolve, reject }: Asked<Answer>,
  reply: Answer | ['ERROR', string],
): void {
  if (isError(reply)) reject(asLedgerError(new ReplyError(reply[1])));
  else resolve(reply);
}

function isError(reply: unknown): reply is ['ERROR', string] {
  return Array.isArray(reply) && reply[0] === 'ERROR';
}

/** In the order that `each.lua` declares. */
function sharedKeys({ keys }: Store): string[] {
  return [
    keys.watch,
    keys.events,
    keys.retained,
    keys.audit,
    keys.heartbeats,
    keys.horizons,
    keys.open,
    keys.layout,
  ];
}
