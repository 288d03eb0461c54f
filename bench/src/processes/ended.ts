import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** Longer than any server here takes to stop in order. */
const PATIENCE_MS = 10_000;

/** Asks a process to stop, kills it where it does not, and waits until it is gone. */
export async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
  await gone;
  clearTimeout(timer);
}
