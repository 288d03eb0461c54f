import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { checkHistory } from '../harness/check-history.ts';
import type { History } from '../harness/history.ts';
import type { Invariant } from '../harness/violation.ts';
import { type LuaRedis, luaRedis } from './lua-redis.ts';
import { type Command, type Settings, World } from './world.ts';

const RUNS = Number(process.env.MODEL_RUNS ?? 1_000);
const SEED = process.env.MODEL_SEED === undefined ? {} : { seed: Number(process.env.MODEL_SEED) };

const PACKET_LIFE_MS = 20_000;
const SETTINGS: Settings = {
  windowMs: 10_000,
  deadlineMs: 60_000,
  packetLifeMs: PACKET_LIFE_MS,
  // As long as a request that left in the window can take to arrive.
  cloudMemoryMs: 10_000 + 2 * PACKET_LIFE_MS,
};

let redis: LuaRedis;
beforeAll(async () => {
  redis = await luaRedis();
  // Time is virtual: the world moves the timers of those who renew a lease.
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
});
afterAll(() => vi.useRealTimers());

const token = fc.nat(1);
const behaviour = fc.constantFrom(
  ...(['accept', 'act and fail', 'act in silence', 'fail', 'later', 'refuse', 'unsent'] as const),
);
const dies = fc.constantFrom(
  null,
  null,
  null,
  'worker.claimed' as const,
  'worker.answered' as const,
);
const daily = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('submit' as const), token, cidr: fc.nat(1) }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('work' as const),
      token,
      behaviour,
      held: fc.boolean(),
      dies,
      renews: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('arrive' as const), which: fc.nat(2) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('lose' as const),
      replies: fc.integer({ min: 1, max: 3 }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('wait' as const),
      ms: fc.constantFrom(10, 600, 2_500, 3_500, 9_000, 15_000, 40_000),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constantFrom('expire' as const, 'cancel' as const, 'retry' as const),
      token,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('hold' as const),
      token,
      ms: fc.constantFrom(300, 5_000, 60_000),
    }),
  },
);
const losing = fc.oneof(
  { weight: 4, arbitrary: daily },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constantFrom('beat' as const, 'backup' as const, 'restore' as const),
    }),
  },
);

async function live(commands: readonly Command[], settings: Settings): Promise<History> {
  const world = new World(redis, settings);
  await world.take({ do: 'submit', token: 0, cidr: 0 });
  for (const command of commands) await world.take(command);
  await world.end();
  return world.history();
}

const commands = (one: fc.Arbitrary<Command>) => fc.array(one, { maxLength: 14 });

test('whatever workers, callers, packets and the cloud do: every promise is kept', async () => {
  await fc.assert(
    fc.asyncProperty(commands(daily), async (taken) => {
      const history = await live(taken, SETTINGS);
      expect(checkHistory(history)).toEqual([]);
    }),
    { numRuns: RUNS, ...SEED },
  );
}, 600_000);

/** Of a ledger that forgot: it may answer and end anew what it does not know. */
const KEPT: ReadonlySet<Invariant> = new Set(['E', 'P']);

test('even where the ledger is set back: one effect, and every end is proof', async () => {
  const remembers = { ...SETTINGS, cloudMemoryMs: Number.POSITIVE_INFINITY };
  await fc.assert(
    fc.asyncProperty(commands(losing), async (taken) => {
      // Somebody has seen the ledger as it is before it goes back.
      const watched = taken.flatMap((command): Command[] =>
        command.do === 'restore'
          ? [{ do: 'beat' }, { do: 'wait', ms: 10 }, { do: 'beat' }, command]
          : [command],
      );
      const history = await live(watched, remembers);
      const broken = checkHistory(history).filter(({ invariant }) => KEPT.has(invariant));
      expect(broken).toEqual([]);
    }),
    { numRuns: RUNS, ...SEED },
  );
}, 600_000);

test('the model finds a cloud that forgets before the window is over', async () => {
  const forgetful = { ...SETTINGS, cloudMemoryMs: 1_000 };
  const effectsTwice = fc.asyncProperty(commands(daily), async (taken) => {
    const { effects } = await live(taken, forgetful);
    return effects.length === new Set(effects.map(({ clientToken }) => clientToken)).size;
  });
  expect((await fc.check(effectsTwice, { numRuns: RUNS, ...SEED })).failed).toBe(true);
}, 600_000);
