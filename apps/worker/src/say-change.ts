import type { PacingOptions } from '@oncegate/pacing';
import type { Logger } from 'pino';

/** Says, once over all workers, that a group was slowed down, its circuit opened or closed. */
export function sayChange(log: Logger): PacingOptions['onChange'] {
  return (group, change, callsPerSecond) => {
    const facts = { ...group, ...(callsPerSecond !== null && { callsPerSecond }) };
    switch (change) {
      case 'THROTTLED':
        return log.warn(facts, 'the cloud asks to call less: all workers slow down');
      case 'OPENED':
        return log.error(facts, 'the cloud does not answer: one call at a time tries it');
      case 'CLOSED':
        return log.info(facts, 'the cloud answers again');
    }
  };
}
