import { withoutPasswords } from './without-passwords.ts';

/**
 * What is logged of an error: its words and where it came from. Not its other properties, because
 * those of a failed Redis command hold the command, and with it a caller's parameters.
 */
export function errorInLog(error: unknown): object {
  if (!(error instanceof Error)) {
    return { message: withoutPasswords(String(error)) };
  }
  const { name, message, stack, cause } = error;
  return {
    type: name,
    message: withoutPasswords(message),
    ...(stack !== undefined && { stack: withoutPasswords(stack) }),
    ...(cause !== undefined && { cause: errorInLog(cause) }),
  };
}
