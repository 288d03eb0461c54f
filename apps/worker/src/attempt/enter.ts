import type { PeekAnswer } from '@oncegate/ledger';
import type { Line } from '@oncegate/pacing';
import type { Ports } from '../ports.ts';
import { heldBack } from './held-back.ts';
import type { Next } from './next.ts';
import { Stay } from './stay.ts';

export type Entered =
  | { readonly go: true; readonly stay: Stay }
  | { readonly go: false; readonly next: Next };

/**
 * Asks whether the cloud may be called for an operation now, before it is claimed: a claim counts a
 * start, and stamps doubt on it. Where nothing is limited and nothing in trouble, nobody is asked.
 *
 * @throws LedgerUnavailable, as the claim would.
 */
export async function enter(
  operation: { readonly id: string; readonly run: number },
  ports: Ports,
): Promise<Entered> {
  const { ledger, pacing, onHeldBack } = ports;
  if (!pacing.isInForce) return { go: true, stay: new Stay(ports, null) };
  const peeked = await ledger.peek(operation);
  switch (peeked.answer) {
    case 'OVER':
      // The claim says what it is, and settles it where its time is over.
      return { go: true, stay: new Stay(ports, null) };
    case 'LATER':
      return { go: false, next: { next: 'later', ms: peeked.ms } };
    case 'DUE': {
      const { account, product, regionId, lastError } = peeked.record;
      const group = { account, product, regionId };
      const entry = await pacing.enter(group, lineOf(peeked));
      if (entry.go) {
        return { go: true, stay: new Stay(ports, entry.visit && { group, visit: entry.visit }) };
      }
      onHeldBack(product, entry.why);
      const refusal = heldBack(entry.why, lastError);
      const held = await ledger.hold(operation, { ms: entry.waitMs, refusal });
      const next: Next = held.answer === 'HELD' ? { next: 'later', ms: held.ms } : { next: 'done' };
      return { go: false, next };
    }
  }
}

function lineOf({ record, isReturning }: Extract<PeekAnswer, { answer: 'DUE' }>): Line {
  if (record.ambiguousAt !== null) return 'doubtful';
  return isReturning ? 'returning' : 'fresh';
}
