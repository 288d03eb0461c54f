import { setTimeout as pause } from 'node:timers/promises';
import { lookAndAdmit } from '@oncegate/gateway/admit-after-look';
import type { ArchivedCopy, Ledger, PartitionedLedger, Submission } from '@oncegate/ledger';
import { expect, test } from 'vitest';
import { type ArchiveGround, settle, submission } from '../harness/archive-ground.ts';
import { randomInteger, randomOf, seededRandom } from '../harness/seeded-random.ts';

const HOUR_MS = 3_600_000;
const SUBMITTERS = 3;
const HISTORIES = 12;
const ARCHIVER_TURNS = 5;
/** After so many time passes calmly, and everybody comes to an end. */
const RESTLESS_STEPS = 40;

/**
 * Several submit one new token; whoever creates it has it settled, archived and deleted from Redis while the
 * others are still on their way: one step at a time, in an order and at a pace out of a seed.
 */
export function resubmission(ground: ArchiveGround): void {
  /**
   * @param counts whether gateways know that time passes.
   * @returns what each submission met.
   */
  async function history(seed: number, counts: boolean): Promise<readonly string[]> {
    const random = seededRandom(seed);
    const wanted = submission();
    const steps = inTurns(SUBMITTERS + 1, random);
    const met: string[] = [];

    const submit = async (): Promise<void> => {
      await steps.turn();
      const clock = counts ? () => steps.now : () => 0;
      const ports = {
        ledger: slowed(ground.ledger, steps),
        archive: {
          find: async (id: string) => {
            await steps.turn();
            const found = await ground.archive.find(id);
            // The answer is on its way.
            await steps.turn();
            return found;
          },
        },
        monotonic: clock,
        wall: clock,
      };
      met.push((await lookAndAdmit(ports, wanted)).outcome);
      steps.end();
    };
    const settleAndArchive = async (): Promise<void> => {
      const archiver = ground.archiver({
        ledger: hourly(ground.ledger, steps),
        archive: {
          ...ground.archive,
          copy: async (copies) => {
            await steps.turn();
            return ground.archive.copy(copies);
          },
        },
        settings: { afterMs: 1, deleteAfterMs: HOUR_MS },
      });
      for (let turn = 0; turn < ARCHIVER_TURNS; turn++) {
        await steps.turn();
        const found = await ground.ledger.read(wanted.id);
        if (found?.record.state === 'QUEUED') await settle(ground, found.record);
        // A millisecond is old enough.
        await pause(2);
        await ground.makeDue();
        await archiver.runOnce();
      }
      steps.end();
    };
    await Promise.all([...Array.from({ length: SUBMITTERS }, submit), settleAndArchive()]);
    return met;
  }

  const isCreated = (outcome: string): boolean => outcome === 'CREATED';

  test('a token is new once, however slow those who submit it, and is found in Redis or in the archive', async () => {
    let found = 0;
    for (let seed = 1; seed <= HISTORIES; seed++) {
      const met = await history(seed, true);
      expect([seed, met.filter(isCreated).length]).toEqual([seed, 1]);
      found += met.filter((outcome) => outcome === 'EXISTING').length;
    }
    expect(found).toBeGreaterThan(HISTORIES);
  });

  test('that a look counts for seconds only is what keeps it so: without, a history shows it', async () => {
    for (let seed = 1; seed <= 100 * HISTORIES; seed++) {
      if ((await history(seed, false)).filter(isCreated).length > 1) return;
    }
    expect.unreachable('no history in which a look was too old');
  });
}

type Steps = ReturnType<typeof inTurns>;

/** Lets actors take one step at a time; between two of them some time passes, or much. */
function inTurns(actors: number, random: () => number) {
  const ready: (() => void)[] = [];
  let acting = actors;
  let admitting = 0;
  let steps = 0;
  let now = 0;
  const go = (): void => {
    if (ready.length < acting || ready.length === 0) return;
    // A step that was sent arrives within its time; else its sender would not wait for it.
    steps += 1;
    const calm = admitting > 0 || steps > RESTLESS_STEPS;
    now += calm ? 100 : randomOf([0, 10, 10, 3_000, HOUR_MS / 2, HOUR_MS], random);
    const [next] = ready.splice(randomInteger(0, ready.length, random), 1);
    next?.();
  };
  return {
    /** Virtual milliseconds. */
    get now() {
      return now;
    },
    turn: (): Promise<void> =>
      new Promise((resume) => {
        ready.push(resume);
        go();
      }),
    end(): void {
      acting -= 1;
      go();
    },
    async sent<Value>(step: () => Promise<Value>): Promise<Value> {
      admitting += 1;
      await this.turn();
      try {
        return await step();
      } finally {
        admitting -= 1;
      }
    },
  };
}

function slowed(ledger: Ledger, steps: Steps): Pick<PartitionedLedger, 'read' | 'admit'> {
  return {
    read: async (id: string) => {
      await steps.turn();
      return ledger.read(id);
    },
    admit: (wanted: Submission, nonce: string) =>
      steps.sent(async () => ({ ...(await ledger.admit(wanted, nonce)), partition: 0 })),
  };
}

/** The same ledger by the virtual clock: what may be deleted, and when, is asked of it in one step. */
function hourly(ledger: Ledger, steps: Steps): Ledger {
  return {
    ...ledger,
    putOff: async () => {},
    archivingBacklog: async () => {
      await steps.turn();
      return { ...(await ledger.archivingBacklog()), now: steps.now };
    },
    removeArchived: async (copy: ArchivedCopy) => {
      await steps.turn();
      return steps.now < copy.notBefore
        ? { answer: 'EARLY', ms: copy.notBefore - steps.now }
        : ledger.removeArchived({ ...copy, notBefore: 0 });
    },
  };
}
