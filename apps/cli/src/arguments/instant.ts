import { message } from '@optique/core/message';
import type { ValueParser } from '@optique/core/valueparser';
import { milliseconds } from './duration.ts';

/** `1h` ago, or a time of ISO 8601. The time in ISO 8601. */
export const instant: ValueParser<'sync', string> = {
  mode: 'sync',
  metavar: 'TIME',
  placeholder: '',
  parse: (input) => {
    const ago = milliseconds(input);
    const at =
      ago === null && /^\d{4}-/.test(input) ? Date.parse(input) : Date.now() - (ago ?? Number.NaN);
    return Number.isNaN(at)
      ? {
          success: false,
          error: message`Expected how long ago (1h) or a time such as 2026-01-31T12:00:00Z, got ${input}.`,
        }
      : { success: true, value: new Date(at).toISOString() };
  },
  format: (time) => time,
};
