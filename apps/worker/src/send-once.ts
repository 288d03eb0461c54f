import { findAction, formParameters } from '@oncegate/catalog';
import type { CloudCall } from '@oncegate/cloud';
import type { Observation } from '@oncegate/core';
import { LedgerUnavailable, type OperationRecord } from '@oncegate/ledger';
import type { Account, Ports } from './ports.ts';

export type SentOnce = { readonly observation: Observation; readonly nonce?: string };

/**
 * Sends one signed request while the lease is held.
 *
 * A holder that loses its lease while the answer is awaited goes on waiting: the bytes cannot be
 * called back, and the answer is still evidence. It only no longer starts to send.
 *
 * @param sendBefore the moment of the monotonic clock after which no byte may leave.
 */
export async function sendOnce(
  record: OperationRecord,
  sendBefore: number,
  ports: Ports,
): Promise<SentOnce> {
  const call = cloudCall(record, ports.account);
  if (call === null) {
    return notSent(`the catalog has no ${record.product} ${record.action} in this region`);
  }
  const lease = holdLease(record, ports);
  try {
    return await ports.account.cloud.send(call, {
      maySend: () => {
        const may = lease.held() && ports.monotonic() < sendBefore;
        if (may) void ports.pass('worker.sends', record);
        return may;
      },
    });
  } catch (error) {
    ports.log.error({ operationId: record.id, err: error }, 'the attempt broke off');
    return { observation: { kind: 'no-answer', reason: 'the attempt broke off', sent: true } };
  } finally {
    lease.release();
  }
}

function cloudCall(record: OperationRecord, account: Account): CloudCall | null {
  const spec = findAction(record.product, record.action);
  const endpoint = spec && account.endpoint(spec, record.regionId);
  if (!spec || !endpoint) return null;
  return {
    endpoint,
    product: record.product,
    version: record.version,
    action: record.action,
    regionId: record.regionId,
    sendRegionId: spec.regionId !== 'none',
    pairs: record.pairs,
    formParameters: formParameters(spec),
    tokenParameter: spec.tokenParameter,
    cloudToken: account.cloudToken(record),
  };
}

function notSent(reason: string): SentOnce {
  return { observation: { kind: 'no-answer', reason, sent: false } };
}

function holdLease(record: OperationRecord, { ledger, settings, log }: Ports) {
  let held = true;
  const renewal = setInterval(() => {
    ledger.renew(record, settings.leaseMs).then(
      (renewed) => {
        held &&= renewed;
      },
      (error: unknown) => {
        // Redis being away is no reason to stop: the claim allowed this send until `sendBefore`.
        if (!(error instanceof LedgerUnavailable)) log.error({ err: error }, 'renewing broke off');
      },
    );
  }, settings.leaseMs / 4);
  return { held: () => held, release: () => clearInterval(renewal) };
}
