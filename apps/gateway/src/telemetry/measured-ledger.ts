import type { Ledger, OperatorAnswer } from '@oncegate/ledger';
import type { Metrics } from '../metrics.ts';
import { noticingNewerFormat } from './newer-format.ts';

type Measured = Pick<
  Ledger,
  'admit' | 'read' | 'cancel' | 'resolve' | 'retry' | 'noteDeed' | 'beat'
>;

/** The same ledger, counting what people settle, its losses, and records of a newer release. */
export function measuredLedger<Of extends Measured>(ledger: Of, metrics: Metrics): Of {
  const { settled, alarms } = metrics;
  const count = (answer: OperatorAnswer<'CANCELED' | 'RESOLVED'>): void => {
    if (answer.answer !== 'CANCELED' && answer.answer !== 'RESOLVED') {
      return;
    }
    const { state } = answer.record;
    settled.inc({ state, reason: state === 'CANCELED' ? 'canceled' : 'resolved-by-operator' });
  };
  const noticing = <Answer>(answer: Promise<Answer>): Promise<Answer> =>
    noticingNewerFormat(answer, metrics);
  return {
    ...ledger,
    admit: (...args) => noticing(ledger.admit(...args)),
    read: (...args) => noticing(ledger.read(...args)),
    retry: (...args) => noticing(ledger.retry(...args)),
    noteDeed: (...args) => noticing(ledger.noteDeed(...args)),
    cancel: async (...args) => {
      const answer = await noticing(ledger.cancel(...args));
      count(answer);
      return answer;
    },
    resolve: async (...args) => {
      const answer = await noticing(ledger.resolve(...args));
      count(answer);
      return answer;
    },
    beat: async () => {
      const lost = await ledger.beat();
      if (lost) {
        alarms.inc({ alarm: 'ledger-loss' });
      }
      return lost;
    },
  };
}
