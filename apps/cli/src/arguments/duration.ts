import { message } from '@optique/core/message';
import type { ValueParser } from '@optique/core/valueparser';

const UNIT_MS: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1_000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
};

/** The longest that timers and the gateway's integers hold is 2^31 - 1 ms, not 25 days. */
const LONGEST_MS = 24 * 86_400_000;

/** `500ms`, `30s`, `5m`, `2h`, `1d`, or a bare 0. Milliseconds. */
export const duration: ValueParser<'sync', number> = {
  mode: 'sync',
  metavar: 'DURATION',
  placeholder: 0,
  parse: (input) => {
    const value = milliseconds(input);
    if (value !== null && value > LONGEST_MS) {
      return { success: false, error: message`Expected a duration of at most 24d, got ${input}.` };
    }
    return value === null
      ? {
          success: false,
          error: message`Expected a duration such as 500ms, 30s, 5m or 2h, got ${input}.`,
        }
      : { success: true, value };
  },
  format: (ms) => `${ms}ms`,
};

/** Null where it is no duration. */
export function milliseconds(text: string): number | null {
  if (text === '0') return 0;
  const [, amount, unit = ''] = /^(\d{1,9})(ms|s|m|h|d)$/.exec(text) ?? [];
  return amount === undefined ? null : Number(amount) * (UNIT_MS[unit] ?? 0);
}
