/** What the operating system refuses for want of room or of a right. */
const REFUSED = new Set(['EACCES', 'EDQUOT', 'EEXIST', 'ENOSPC', 'ENOTDIR', 'EPERM', 'EROFS']);

/** A failure that the person at the keyboard can do something about: shown as its message, without a stack. */
export class Failure extends Error {}

/**
 * Runs a command of this folder as a program: its number is the exit code, a `Failure`, or a refusal of the
 * operating system, is one clear message, anything else is a bug and shows its stack.
 *
 * @param {() => Promise<number>} command
 */
export async function program(command) {
  try {
    process.exitCode = await command();
  } catch (error) {
    tell(error);
    process.exitCode = 1;
  }
}

/** @param {unknown} error */
export function tell(error) {
  const isOfUse =
    error instanceof Failure ||
    (error instanceof Error && 'code' in error && REFUSED.has(String(error.code)));
  console.error(isOfUse ? `\noncegate: ${error.message}` : error);
}
