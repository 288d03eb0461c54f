import { randomUUID } from 'node:crypto';
import { array, assert, asyncProperty, constantFrom } from 'fast-check';
import { expect, test } from 'vitest';
import { type OperationRecord, openLedger, type Submission } from '../src/index.ts';
import { changeCourse } from './change-course.ts';
import { asFormat2, asFormat3 } from './older-records.ts';
import {
  AMBIGUOUS,
  claim,
  REFUSED,
  SUCCESS,
  scratchRedis,
  sealOf,
  sleep,
  submission,
  wait,
} from './scratch-ledger.ts';

const { redis, prefix } = await scratchRedis();

const [OLD, NEW] = [sealOf('k1', 'k2'), sealOf('k2', 'k1')];
/** Who does what is done; between them each operation is sealed under either key. */
const [ledger, rotated] = [openLedger(redis, prefix, OLD), openLedger(redis, prefix, NEW)];
/** Processes that ask again and keep what they were answered: the last cannot open everything. */
const SEALS = [OLD, NEW, sealOf('k2')] as const;

/** All that can be known of it, what it cannot open included. */
function view(record: OperationRecord | undefined): unknown {
  if (record === undefined) return null;
  return Object.keys(record).map((name) => {
    try {
      return [name, record[name as keyof OperationRecord]];
    } catch (error) {
      return [name, String(error)];
    }
  });
}

/** What others do to one operation. Each changes it at one moment, or not at all. */
class Deeds {
  readonly wanted: Submission = submission({ pairs: [['Password', randomUUID()]] });
  #holder: OperationRecord | null = null;
  #backup: { record: Buffer; attempts: Buffer | null } | null = null;

  get key(): string {
    return ledger.keys.record(this.wanted.id);
  }

  async record(): Promise<OperationRecord | undefined> {
    return (await ledger.read(this.wanted.id))?.record;
  }

  get #operation() {
    return { id: this.wanted.id, run: this.#holder?.run ?? 1 };
  }

  async claim(): Promise<void> {
    const run = (await this.record())?.run ?? 1;
    const answer = await claim(ledger, { id: this.wanted.id, run }, 60_000);
    if (answer.answer === 'CLAIMED') this.#holder = answer.record;
  }

  /** Also by who no longer holds it, or never did in this run. */
  async succeed(): Promise<void> {
    if (this.#holder === null) return;
    const result = { RequestId: randomUUID() };
    await rotated.settle(
      { claimed: this.#holder, outcome: SUCCESS },
      { state: 'SUCCEEDED', result },
    );
  }

  async fail(): Promise<void> {
    await this.#end('FAILED');
  }

  async doubt(): Promise<void> {
    await this.#end('UNKNOWN');
  }

  async #end(state: 'FAILED' | 'UNKNOWN'): Promise<void> {
    if (this.#holder === null) return;
    const error = { reason: 'rejected', code: randomUUID() };
    await ledger.settle({ claimed: this.#holder, outcome: REFUSED }, { state, error });
  }

  async defer(): Promise<void> {
    if (this.#holder !== null) {
      await ledger.defer({ claimed: this.#holder, outcome: AMBIGUOUS }, wait(0));
    }
  }

  async renew(): Promise<void> {
    if (this.#holder !== null) await ledger.renew(this.#holder, 120_000);
  }

  async hold(): Promise<void> {
    await ledger.hold(this.#operation, { ms: 1, refusal: { heldBack: 'pace' } });
  }

  async cancel(): Promise<void> {
    await ledger.cancel(this.wanted.id, 'ann');
  }

  async retry(): Promise<void> {
    await ledger.retry(this.#operation, 'ann', null);
  }

  async resolve(): Promise<void> {
    const result = { RequestId: randomUUID() };
    await ledger.resolve(this.wanted.id, { state: 'SUCCEEDED', result }, 'ann', 'seen');
  }

  async sealUnderOld(): Promise<void> {
    await ledger.reseal(this.wanted.id);
  }

  async sealUnderNew(): Promise<void> {
    await rotated.reseal(this.wanted.id);
  }

  async declareLoss(): Promise<void> {
    await redis.rpush(ledger.keys.horizons, `${Date.now()}:${Date.now()}`);
  }

  async runOutOfRetention(): Promise<void> {
    if ((await redis.hexists(this.key, 'course')) === 1) {
      await changeCourse(redis, this.key, { retainUntil: '1' });
    }
  }

  async reap(): Promise<void> {
    await ledger.reap(10);
  }

  async lose(): Promise<void> {
    await redis.del(this.key, ledger.keys.attempts(this.wanted.id));
  }

  async backUp(): Promise<void> {
    const record = await redis.dumpBuffer(this.key);
    const attempts = await redis.dumpBuffer(ledger.keys.attempts(this.wanted.id));
    this.#backup = record && { record, attempts };
  }

  async restore(): Promise<void> {
    if (this.#backup === null) return;
    // What was lost was written at another moment than what comes after it.
    await sleep(2);
    const attempts = ledger.keys.attempts(this.wanted.id);
    const all = redis.multi().del(attempts).restore(this.key, 0, this.#backup.record, 'REPLACE');
    if (this.#backup.attempts !== null) all.restore(attempts, 0, this.#backup.attempts);
    await all.exec();
  }

  async makeOlder(make = asFormat3): Promise<void> {
    const format = (await this.record())?.format ?? 0;
    if (format === 4) await make(redis, this.key);
  }

  async makeMuchOlder(): Promise<void> {
    await this.makeOlder(asFormat2);
  }
}

type Deed = {
  [Name in keyof Deeds]: Deeds[Name] extends () => Promise<void> ? Name : never;
}[keyof Deeds];

/** Of these a change is seen at one moment. */
const AT_ONE_MOMENT: readonly Deed[] = [
  ...(['claim', 'claim', 'succeed', 'succeed', 'fail', 'doubt', 'defer', 'renew', 'hold'] as const),
  ...(['cancel', 'retry', 'retry', 'resolve', 'resolve', 'sealUnderOld', 'sealUnderNew'] as const),
  ...(['declareLoss', 'runOutOfRetention', 'reap', 'lose', 'backUp', 'restore'] as const),
];
const DEEDS: readonly Deed[] = [...AT_ONE_MOMENT, 'makeOlder', 'makeMuchOlder'];

/** Some processes that ask for one token again and again, and what each is answered. */
function askers(wanted: Submission) {
  const processes = SEALS.map((seal) => openLedger(redis, prefix, seal));
  const ask = (process: (typeof processes)[number]) => async () => {
    const answer = await process.admit(wanted, randomUUID());
    if (answer.outcome === 'FULL') throw new Error('full');
    return view(answer.record);
  };
  return processes.map(ask);
}

/** What processes that have never met it read. */
async function readAnew(wanted: Submission): Promise<readonly unknown[]> {
  const fresh = SEALS.map((seal) => openLedger(redis, prefix, seal));
  return Promise.all(fresh.map(async (one) => view((await one.read(wanted.id))?.record)));
}

test('whatever is done by whomever, who asks again is answered with what is there', async () => {
  await assert(
    asyncProperty(array(constantFrom(...DEEDS), { minLength: 4, maxLength: 24 }), async (deeds) => {
      const operation = new Deeds();
      const ask = askers(operation.wanted);
      for (const one of ask) await one();
      for (const deed of deeds) {
        await operation[deed]();
        for (const _ of ['read', 'kept']) {
          const answers = [];
          for (const one of ask) answers.push(await one());
          expect(answers).toEqual(await readAnew(operation.wanted));
        }
      }
    }),
    { numRuns: 15 },
  );
});

test('who asks while something is done is answered with what was before it or is after it', async () => {
  await assert(
    asyncProperty(
      array(constantFrom(...AT_ONE_MOMENT), { minLength: 4, maxLength: 16 }),
      async (deeds) => {
        const operation = new Deeds();
        const ask = askers(operation.wanted);
        for (const one of ask) await one();
        for (const deed of deeds) {
          const before = await readAnew(operation.wanted);
          const asked = ask.map((one) => Promise.all([one(), one(), one()]));
          const [answers] = await Promise.all([Promise.all(asked), operation[deed]()]);
          // It may have gone in the end only.
          for (const one of ask) await one();
          const after = await readAnew(operation.wanted);
          for (const [index, those] of answers.entries()) {
            for (const one of those) expect([before[index], after[index]]).toContainEqual(one);
          }
        }
      },
    ),
    { numRuns: 10 },
  );
});

test('who makes it is told what is there, of texts that are no Unicode too', async () => {
  const wanted = { ...submission({ actor: 'key:\ud800' }), tenant: 'a\udc00', awaited: true };
  const made = await ledger.admit(wanted, 'mine');
  if (made.outcome !== 'CREATED') throw new Error(`not made: ${made.outcome}`);
  const read = (await ledger.read(wanted.id))?.record;
  expect(made.record).toMatchObject({ actor: 'key:\ufffd', tenant: 'a\ufffd' });
  expect(view(made.record)).toEqual(view(read));
});
