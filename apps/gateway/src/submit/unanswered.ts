import { LedgerUnavailable, type Submission } from '@oncegate/ledger';
import { aboutOperation, type OperationInLog } from '@oncegate/telemetry';

/** The ledger did not say whether it took this submission; who looks for it finds its line in the log. */
export class Unanswered extends LedgerUnavailable {
  readonly about: OperationInLog;

  constructor({ cause }: LedgerUnavailable, submission: Submission) {
    super(cause);
    this.about = aboutOperation(submission);
  }
}
