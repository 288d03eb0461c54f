import { findAction, formParameters, secretValues } from '@oncegate/catalog';
import type { CloudCall, Observed } from '@oncegate/cloud';
import type { OperationRecord, WirePairs } from '@oncegate/ledger';
import { aboutOperation } from '@oncegate/telemetry';
import type { OpenAccount } from '@oncegate/tenancy';
import type { Ports } from '../ports.ts';
import type { HeldLease } from './held-lease.ts';

/**
 * A moment by two clocks; the earlier one counts. The monotonic one is never set, but stands still while
 * the machine is suspended.
 */
export type SendBefore = { readonly monotonic: number; readonly wall: number };

export type SentOnce = Observed & { readonly nonce?: string };

/**
 * Sends one signed request while the lease is held.
 *
 * A holder that loses its lease while the answer is awaited goes on waiting: the bytes cannot be
 * called back, and the answer is still evidence. It only no longer starts to send.
 *
 * @param sendBefore the moment after which no byte may leave.
 */
export async function sendOnce(
  record: OperationRecord,
  lease: HeldLease,
  sendBefore: SendBefore,
  ports: Ports,
): Promise<SentOnce> {
  const account = ports.accountOf(record);
  if (account === null) {
    ports.log.error(
      { operationId: record.id, tenant: record.tenant },
      'its account is not configured',
    );
    return notSent('the account of this operation is not configured here');
  }
  const pairs = openedPairs(record, ports);
  if (pairs === null) return notSent('the key that its parameters are sealed under is missing');
  const call = cloudCall(record, pairs, account);
  if (call === null) {
    return notSent(`the catalog has no ${record.product} ${record.action} in this region`);
  }
  try {
    return await account.cloud.send(call, {
      maySend: () => {
        const may = lease.isHeld() && isInTime(sendBefore, ports);
        if (may) void ports.pass('worker.sends', record);
        return may;
      },
    });
  } catch (error) {
    ports.log.error({ ...aboutOperation(record), err: error }, 'the attempt broke off');
    return { observation: { kind: 'no-answer', reason: 'the attempt broke off', sent: true } };
  }
}

function isInTime({ monotonic, wall }: SendBefore, ports: Ports): boolean {
  return ports.monotonic() < monotonic && ports.wall() < wall;
}

/** The sealed parameters, or null where they cannot be opened: the one operation waits for its key. */
function openedPairs(record: OperationRecord, { log }: Ports): WirePairs | null {
  try {
    return record.pairs;
  } catch (error) {
    log.error({ operationId: record.id, err: error }, 'the parameters could not be opened');
    return null;
  }
}

function cloudCall(
  record: OperationRecord,
  pairs: WirePairs,
  account: OpenAccount,
): CloudCall | null {
  const spec = findAction(record.product, record.action);
  const endpoint = spec && account.endpointOf(spec.product, record.regionId);
  if (!spec || !endpoint) return null;
  return {
    endpoint,
    product: record.product,
    version: record.version,
    action: record.action,
    regionId: record.regionId,
    sendRegionId: spec.regionId !== 'none',
    pairs,
    formParameters: formParameters(spec),
    secrets: secretValues(pairs),
    tokenParameter: spec.tokenParameter,
    cloudToken: account.cloudToken(record),
  };
}

function notSent(reason: string): SentOnce {
  return { observation: { kind: 'no-answer', reason, sent: false } };
}
