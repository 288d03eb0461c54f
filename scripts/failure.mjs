/** A failure that the person at the keyboard can do something about: shown as its message, without a stack. */
export class Failure extends Error {}

/**
 * Runs a command of this folder as a program: its number is the exit code, a `Failure` is one
 * clear message, anything else is a bug and shows its stack.
 *
 * @param {() => Promise<number>} command
 */
export async function program(command) {
  try {
    process.exitCode = await command();
  } catch (error) {
    console.error(error instanceof Failure ? `\noncegate: ${error.message}` : error);
    process.exitCode = 1;
  }
}
