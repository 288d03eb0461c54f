import { ReplyError } from 'ioredis';
import { asLedgerError, isMovingSlot } from '../redis/unavailable.ts';
import type { Store } from '../store.ts';
import { type Asked, Gathering } from './gathering.ts';
import { type Names, named, ON_OPERATIONS, sharedKeys } from './named-keys.ts';
import { type LuaText, type Script, script } from './script.ts';

/** Steps answer with lists and numbers. A text says of an operation why it has no answer: see `in-turn.lua`. */
type Each<Answer> = Script<(Answer | string)[]>;

/** A step on one operation. */
export type Step<Answer> = (
  store: Store,
  keys: readonly string[],
  args: readonly (string | number)[],
) => Promise<Answer>;

/**
 * A step of the ledger: a Lua file that defines `step`, behind the preludes it names.
 *
 * What is asked in one turn of the event loop is taken in few scripts, each operation for itself: most of
 * what a script costs does not depend on how much it does. Where the script's outcome is not known, that
 * of none of its operations is, and each asks again for itself. In which order steps are taken is certain
 * only where one was answered before the other is asked: what a long reply had no room for is taken behind
 * scripts that left meanwhile.
 *
 * @returns a function that throws {@link LedgerUnavailable} where the outcome is not known.
 */
export function step<Answer>(...files: readonly string[]): Step<Answer> {
  return stepWith({}, ...files);
}

/** The same for a step that names more than its operation's record and attempts. */
export function stepWith<Answer>(
  names: Names,
  ...parts: readonly (string | LuaText)[]
): Step<Answer> {
  const each: Each<Answer> = script(
    ...ON_OPERATIONS,
    ...parts,
    named(names),
    'shared',
    'in-turn',
    'each',
  );
  return inTurns((store, all) => {
    const keys = sharedKeys(store.keys, names.queue);
    return take(each, store, all, { keys, args: [store.seen] });
  });
}

/**
 * The same for a step that only reads: it names what it reads and nothing else, so it is answered where
 * Redis takes no writes, and while a slot moves.
 */
export function look<Answer>(...files: readonly string[]): Step<Answer> {
  const each: Each<Answer> = script('record', ...files, named({}), 'in-turn', 'look-each');
  return inTurns(async (store, all) => take(each, store, all, { keys: [], args: [] }));
}

/** What a script is given for all its operations together. */
type Shared = { readonly keys: readonly string[]; readonly args: readonly string[] };

function inTurns<Answer>(
  taken: (store: Store, all: readonly Asked<Answer>[]) => Promise<void>,
): Step<Answer> {
  const gatherings = new WeakMap<Store, Gathering<Answer>>();
  const gatheringOf = (store: Store): Gathering<Answer> => {
    const known = gatherings.get(store);
    if (known !== undefined) return known;
    const gathering = new Gathering<Answer>((all) => taken(store, all));
    gatherings.set(store, gathering);
    return gathering;
  };
  return (store, keys, args) =>
    new Promise((resolve, reject) => {
      gatheringOf(store).add({ keys, args, resolve, reject });
    });
}

/** Answers all of them, whatever comes. */
async function take<Answer>(
  each: Each<Answer>,
  store: Store,
  all: readonly Asked<Answer>[],
  shared: Shared,
): Promise<void> {
  const keys = [...shared.keys, ...all.flatMap((one) => one.keys)];
  const args = [...shared.args, all.length, ...all.flatMap((one) => one.args)];
  try {
    const replies = await each(store.redis, keys, args);
    const later = all.filter((one, index) => !isAnswered(one, replies[index]));
    if (later.length > 0) await take(each, store, later, shared);
  } catch (error) {
    // Nothing was done. Of one operation alone all that is named may be on one side.
    if (all.length > 1 && shared.keys.length === 0 && isMovingSlot(error)) {
      await Promise.all(all.map((one) => take(each, store, [one], shared)));
      return;
    }
    for (const { reject } of all) reject(error);
  }
}

function isAnswered<Answer>(
  { resolve, reject }: Asked<Answer>,
  reply: Answer | string | undefined,
): boolean {
  if (reply === 'LATER') return false;
  if (typeof reply === 'string') reject(asLedgerError(new ReplyError(reply)));
  else resolve(reply as Answer);
  return true;
}
