import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { movedOut } from '../redis/let-go.ts';
import type { RedisClient } from '../redis/redis-client.ts';
import { asLedgerError, orUnavailable } from '../redis/unavailable.ts';

/** One atomic step of the ledger. */
export type Script<Answer> = (
  redis: RedisClient,
  keys: readonly string[],
  args: readonly (string | number)[],
) => Promise<Answer>;

/** Lua that says what is said in TypeScript already. */
export type LuaText = { readonly lua: string };

/** The Lua files of each script that this process may run, by the digest that Redis' SLOWLOG names it by. */
export const FILES_OF_SCRIPTS: Map<string, readonly string[]> = new Map();

/** A list of names, as Lua writes it. */
export function luaList(names: readonly string[]): string {
  return `{ ${names.map((name) => `'${name}'`).join(', ')} }`;
}

/**
 * Loads a Lua file of a folder behind the preludes it names, in order.
 *
 * @returns a function that runs it by its digest and sends the text only where Redis lost it
 *   (a restart, SCRIPT FLUSH). It throws {@link LedgerUnavailable} where the outcome is not known.
 */
export function scriptFrom<Answer>(
  folder: URL,
  ...parts: readonly (string | LuaText)[]
): Script<Answer> {
  const text = parts
    .map((part) =>
      typeof part === 'string' ? readFileSync(new URL(`${part}.lua`, folder), 'utf8') : part.lua,
    )
    .join('\n');
  const digest = createHash('sha1').update(text).digest('hex');
  FILES_OF_SCRIPTS.set(
    digest,
    parts.filter((part) => typeof part === 'string'),
  );
  return async (redis, keys, args) => {
    try {
      return movedOut((await redis.evalsha(digest, keys.length, ...keys, ...args)) as Answer);
    } catch (error) {
      if (!(error instanceof Error && error.message.startsWith('NOSCRIPT'))) {
        throw asLedgerError(error);
      }
    }
    const answer = await orUnavailable(redis.eval(text, keys.length, ...keys, ...args));
    return movedOut(answer as Answer);
  };
}

const OWN = new URL('../lua/', import.meta.url);

/** The same, of the ledger's own Lua files. */
export function script<Answer>(...parts: readonly (string | LuaText)[]): Script<Answer> {
  return scriptFrom(OWN, ...parts);
}
