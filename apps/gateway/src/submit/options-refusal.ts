import { waitRule } from '../limits/wait-rule.ts';
import type { SubmitOptions } from '../order.ts';
import { invalidOptions, type UserError } from '../user-error.ts';

/** Why these options cannot be followed, or null. */
export function optionsRefusal({ waitMs, deadlineMs }: SubmitOptions): UserError | null {
  const tooLong = waitRule(waitMs);
  if (tooLong !== null) {
    return invalidOptions(tooLong, 'waitMs');
  }
  return deadlineMs !== null && deadlineMs < 1
    ? invalidOptions('deadlineMs must be at least 1.', 'deadlineMs')
    : null;
}
