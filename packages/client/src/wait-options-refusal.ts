import type { CallError } from './call-error.ts';
import type { WaitOptions } from './call-options.ts';

/** Why these options cannot be followed, or null: said before anything is sent, in the words of a gateway. */
export function waitOptionsRefusal({ waitMs = 0 }: WaitOptions): CallError | null {
  if (waitMs >= 0) return null;
  const message = 'waitMs must be a number of milliseconds, 0 or more.';
  const path = ['options', 'waitMs'];
  return { kind: 'refused', userErrors: [{ code: 'InvalidOptions', message, path }] };
}
