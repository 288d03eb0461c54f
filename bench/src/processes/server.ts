import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';

const SETPRIV = '/usr/bin/setpriv';

export type ServerOptions = {
  /** Options of setpriv, for who must not run as root. */
  readonly privileges?: readonly string[];
  /** All that it is told; left out, what this process was told. */
  readonly env?: NodeJS.ProcessEnv;
};

/**
 * Starts a program that is not of this folder. It cannot see that this process is gone, so Linux is
 * asked to end it then, whatever killed this one.
 */
export function server(
  command: string,
  args: readonly string[],
  log: string,
  { privileges = [], env }: ServerOptions = {},
): ChildProcess {
  const output = openSync(log, 'a');
  const options = { stdio: ['ignore' as const, output, output], ...(env && { env }) };
  const guard = ['--pdeathsig', 'TERM', ...privileges, '--', command, ...args];
  const child = existsSync(SETPRIV)
    ? spawn(SETPRIV, guard, options)
    : spawn(command, args, options);
  closeSync(output);
  return child;
}
