import { LedgerUnavailable, type OperationRecord } from '@oncegate/ledger';
import { aboutOperation } from '@oncegate/telemetry';
import type { Ports } from '../ports.ts';

/** The lease of one claim, renewed until it is released. */
export type HeldLease = {
  /** False once another has claimed the operation. */
  readonly isHeld: () => boolean;
  readonly release: () => void;
};

/** Holds on to a claim's lease from now on: nobody else may claim while this worker is at it. */
export function holdLease(
  record: OperationRecord,
  ports: Pick<Ports, 'ledger' | 'settings' | 'log'>,
): HeldLease {
  const { ledger, settings, log } = ports;
  let isHeld = true;
  const renewal = setInterval(() => {
    ledger.renew(record, settings.leaseMs).then(
      (renewed) => {
        isHeld &&= renewed;
      },
      (error: unknown) => {
        // Redis being away is no reason to stop: the claim allows to send until a moment of its own.
        if (!(error instanceof LedgerUnavailable))
          log.error({ ...aboutOperation(record), err: error }, 'renewing broke off');
      },
    );
  }, settings.leaseMs / 4);
  return { isHeld: () => isHeld, release: () => clearInterval(renewal) };
}
