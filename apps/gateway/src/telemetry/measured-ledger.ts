import { isNewerFormat, type Ledger, type OperatorAnswer } from '@oncegate/ledger';
import type { Metrics } from '../metrics.ts';

type Measured = Pick<Ledger, 'admit' | 'read' | 'cancel' | 'resolve' | 'beat'>;

/** The same ledger, counting what people settle, and its losses. */
export function measuredLedger<Of extends Measured>(ledger: Of, { settled, alarms }: Metrics): Of {
  const count = (answer: OperatorAnswer<'CANCELED' | 'RESOLVED'>): void => {
    if (answer.answer !== 'CANCELED' && answer.answer !== 'RESOLVED') {
      return;
    }
    const { state } = answer.record;
    settled.inc({ state, reason: state === 'CANCELED' ? 'canceled' : 'resolved-by-operator' });
  };
  const noticing = async <Answer>(answer: Promise<Answer>): Promise<Answer> => {
    try {
      return await answer;
    } catch (error) {
      if (isNewerFormat(error)) {
        alarms.inc({ alarm: 'newer-format' });
      }
      throw error;
    }
  };
  return {
    ...ledger,
    admit: (...args) => noticing(ledger.admit(...args)),
    read: (...args) => noticing(ledger.read(...args)),
    cancel: async (...args) => {
      const answer = await ledger.cancel(...args);
      count(answer);
      return answer;
    },
    resolve: async (...args) => {
      const answer = await ledger.resolve(...args);
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
