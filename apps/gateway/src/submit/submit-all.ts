import { LedgerUnavailable } from '@oncegate/ledger';
import { waiterPlace, whileWaiting } from '../access/while-waiting.ts';
import { atMost } from '../at-most.ts';
import type { GatewayContext } from '../gateway-context.ts';
import type { Order } from '../order.ts';
import type { Outcome } from '../outcome.ts';
import { dryRun } from './dry-run.ts';
import { recorded, waited } from './submit.ts';

/** An order, or why there is none. */
export type Item = { readonly order: Order } | { readonly refused: Outcome | Error };

/** Of one list: the cloud limits how often an account may call. */
const DRY_RUNS_AT_ONCE = 8;

/**
 * Submits one after the other in the order given, so that of two with one token the first creates;
 * then waits for all of them together. Each is answered on its own.
 *
 * @returns an outcome for each item, or the error it met. Once the ledger did not answer in time,
 *   the items after it are not tried: each would take as long again.
 */
export async function submitAll(
  items: readonly Item[],
  context: GatewayContext,
): Promise<readonly (Outcome | Error)[]> {
  const answers: Promise<Outcome | Error>[] = [];
  const inTurn = atMost(DRY_RUNS_AT_ONCE);
  let away: LedgerUnavailable | null = null;
  for (const item of items) {
    if ('refused' in item) {
      answers.push(Promise.resolve(item.refused));
      continue;
    }
    if (item.order.options.dryRun) {
      const run = () => whileWaiting(context, true, () => dryRun(item.order, context));
      answers.push(settled(inTurn(run)));
      continue;
    }
    const place = away ?? waiterPlace(context, item.order.options.waitMs > 0);
    if (place instanceof Error) {
      answers.push(Promise.resolve(place));
      continue;
    }
    const taken = await settled(recorded(item.order, context));
    if (taken instanceof LedgerUnavailable) {
      // Without what is told of this one: the others are not it.
      away = new LedgerUnavailable(taken.cause);
    }
    const answer =
      taken instanceof Error ? Promise.resolve(taken) : settled(waited(taken, item.order, context));
    answers.push(answer.finally(() => place.leave()));
  }
  return Promise.all(answers);
}

async function settled<Value>(value: Promise<Value>): Promise<Value | Error> {
  try {
    return await value;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
