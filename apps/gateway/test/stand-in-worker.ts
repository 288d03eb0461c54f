import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Ledger, OperationRecord } from '@oncegate/ledger';

const DID_NOT_HAPPEN = { kind: 'rejected', effect: 'did-not-happen', httpStatus: 400 } as const;

/** Claims an operation as a worker does, waiting until it is there. */
export async function claimed(ledger: Ledger, id: string): Promise<OperationRecord> {
  for (;;) {
    const run = (await ledger.read(id))?.record.run ?? 1;
    const options = { nonce: randomUUID(), leaseMs: 30_000, maxStarts: 5, isAlone: true };
    const answer = await ledger.claim({ id, run }, options);
    if (answer.answer === 'CLAIMED') {
      return answer.record;
    }
    await pause(5);
  }
}

export async function succeed(ledger: Ledger, id: string, result: object): Promise<void> {
  const outcome = { kind: 'success', effect: 'happened', httpStatus: 200 } as const;
  await ledger.settle(
    { claimed: await claimed(ledger, id), outcome },
    { state: 'SUCCEEDED', result },
  );
}

export async function fail(ledger: Ledger, id: string, code: string): Promise<void> {
  await ledger.settle(
    { claimed: await claimed(ledger, id), outcome: { ...DID_NOT_HAPPEN, code } },
    { state: 'FAILED', error: { reason: 'Rejected', code, httpStatus: 400 } },
  );
}

/** Has it wait for its next attempt, because the cloud was busy. */
export async function postpone(ledger: Ledger, id: string, delayMs: number): Promise<void> {
  const outcome = { ...DID_NOT_HAPPEN, kind: 'try-later', code: 'TaskConflict' } as const;
  const refusal = { code: 'TaskConflict', httpStatus: 400 };
  await ledger.defer(
    { claimed: await claimed(ledger, id), outcome },
    { delayMs, refusal, resigns: 0 },
  );
}
