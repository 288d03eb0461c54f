import { isNewerFormat } from '@oncegate/ledger';
import type { Metrics } from '../metrics.ts';

type Alarms = Pick<Metrics, 'alarms'>;

/** Raises the alarm that records of a newer release are met here. */
export function newerFormatMet({ alarms }: Alarms): void {
  alarms.inc({ alarm: 'newer-format' });
}

/** The same answer, noticing where it is that the record is of a newer release. */
export async function noticingNewerFormat<Answer>(
  answer: Promise<Answer>,
  metrics: Alarms,
): Promise<Answer> {
  try {
    return await answer;
  } catch (error) {
    if (isNewerFormat(error)) {
      newerFormatMet(metrics);
    }
    throw error;
  }
}
