import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';

const SETPRIV = '/usr/bin/setpriv';

/**
 * Starts a program that is not ours. It cannot see that this process is gone, so Linux is asked to
 * end it then, whatever killed this one.
 *
 * @param options of setpriv, for who must not run as root.
 */
export function server(
  command: string,
  args: readonly string[],
  log: string,
  options: readonly string[] = [],
): ChildProcess {
  const output = openSync(log, 'a');
  const stdio = ['ignore' as const, output, output];
  const guarded = existsSync(SETPRIV);
  const child = guarded
    ? spawn(SETPRIV, ['--pdeathsig', 'TERM', ...options, '--', command, ...args], { stdio })
    : spawn(command, args, { stdio });
  closeSync(output);
  return child;
}
