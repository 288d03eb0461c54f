import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Redis } from 'ioredis';
import { LuaFactory } from 'wasmoon';

/** The ledger's own Lua scripts, unchanged, over tables in memory and in virtual time. */
export type LuaRedis = {
  /** To be given to a ledger: it only evaluates scripts. */
  readonly redis: Redis;
  /** Sets what TIME answers, in milliseconds. */
  setClock(now: number): void;
  /** Every event that was appended to the stream: its fields and values, joined by spaces. */
  events(): readonly string[];
  /** Keeps a copy of everything; `restore` puts it back, as an old backup would. */
  backup(): void;
  restore(): void;
  clear(): void;
  /** How many scripts have run. */
  ran(): number;
  /** The next so many scripts run, and nobody hears what they answered. */
  loseReplies(count: number): void;
};

export async function luaRedis(): Promise<LuaRedis> {
  const engine = await new LuaFactory().createEngine({ enableProxy: false });
  await engine.doString(readFileSync(new URL('redis.lua', import.meta.url), 'utf8'));
  const get = <Function_>(name: string): Function_ => engine.global.get(name) as Function_;
  const run = get<(digest: string, keys: string, args: string) => string>('run');
  const learn = get<(digest: string, text: string) => void>('learn');
  const clear = get<() => void>('clear');
  const known = new Set<string>();
  let losing = 0;
  let ran = 0;

  async function evaluate(digest: string, [count, ...rest]: (string | number)[]): Promise<unknown> {
    const texts = rest.map((text) => `${text}${SEPARATOR}`);
    const keys = texts.slice(0, Number(count)).join('');
    ran += 1;
    const answer = run(digest, keys, texts.slice(Number(count)).join(''));
    if (losing > 0) {
      losing -= 1;
      throw new Error('the connection broke before the reply');
    }
    return parse(answer);
  }

  const redis = {
    evalsha: async (digest: string, ...rest: (string | number)[]) => {
      if (known.has(digest)) return evaluate(digest, rest);
      throw Object.assign(new Error('NOSCRIPT not seen yet'), { name: 'ReplyError' });
    },
    eval: async (text: string, ...rest: (string | number)[]) => {
      const digest = createHash('sha1').update(text).digest('hex');
      learn(digest, text);
      known.add(digest);
      return evaluate(digest, rest);
    },
  };

  return {
    redis: redis as unknown as Redis,
    setClock: (now) => engine.global.set('now', now),
    events: () => get<readonly string[]>('events'),
    backup: get('backup'),
    restore: get('restore'),
    clear: () => {
      losing = 0;
      clear();
    },
    ran: () => ran,
    loseReplies: (count) => {
      losing = count;
    },
  };
}

const SEPARATOR = '\x1f';

/** Reads back what a script returned: texts, and lists between brackets. */
function parse(joined: string): unknown {
  const parts = joined.split(SEPARATOR);
  let at = 0;
  const value = (): unknown => {
    const part = parts[at++];
    if (part !== '[') return part;
    const list: unknown[] = [];
    while (parts[at] !== ']') list.push(value());
    at += 1;
    return list;
  };
  return value();
}
