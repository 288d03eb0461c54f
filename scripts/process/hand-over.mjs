import { spawn } from 'node:child_process';
import { constants } from 'node:os';

/**
 * Runs a program in place of this one: its streams, its signals, its end.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ env: NodeJS.ProcessEnv, passesInterrupts: boolean }} options
 *   Ctrl-C reaches both processes by itself. Who stops in order at the first of two interrupts and
 *   at once at the second must not be passed one more; others want what was sent to this one alone.
 * @returns {Promise<number>} its exit code, as a shell would tell it
 */
export function handOver(command, args, { env, passesInterrupts }) {
  const child = spawn(command, args, {
    // By the fourth an app notices that this process was killed, and stops.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    // npm runs its scripts at the top; files are named from where it was called.
    cwd: process.env.INIT_CWD ?? process.cwd(),
    env,
  });
  process
    .on('SIGINT', () => passesInterrupts && child.kill('SIGINT'))
    .on('SIGTERM', () => child.kill('SIGTERM'))
    .on('SIGHUP', () => child.kill('SIGTERM'));
  return new Promise((resolve, reject) => {
    child
      .on('error', reject)
      .on('close', (code, signal) => resolve(code ?? 128 + constants.signals[signal ?? 'SIGKILL']));
  });
}
