import { spawn } from 'node:child_process';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';
import config from '../../apps/cli/rolldown.config.js';

const APP = fileURLToPath(new URL('../../apps/cli', import.meta.url));

export type Said = { readonly code: number | null; readonly out: string; readonly err: string };

/** A command line that runs. */
export type Running = {
  readonly signal: (name: NodeJS.Signals) => void;
  /** Writes on standard input. Resolves once that was read, but for what a pipe holds. */
  readonly feed: (text: string) => Promise<void>;
  /** What was said so far. */
  readonly out: () => string;
  readonly err: () => string;
  readonly ended: Promise<Said>;
};

/** `oncegate`, found on PATH by whatever runs in the shell. */
export type Cli = {
  /** What every run is given. */
  readonly env: Readonly<Record<string, string>>;
  /** Holds an executable `oncegate`, to be put on PATH. */
  readonly folder: string;
  readonly start: (args: readonly string[], given?: Given) => Running;
  readonly run: (args: readonly string[], given?: Given) => Promise<Said>;
  /** Runs a line of a shell. */
  readonly shell: (line: string, given?: Given) => Promise<Said>;
  readonly remove: () => Promise<void>;
};

type Given = {
  readonly env?: Record<string, string>;
  /** Its standard input; null leaves that open, for `feed`. */
  readonly input?: string | null;
};

/**
 * As it is published: one file.
 *
 * @param env for every run.
 */
export async function builtCli(env: Record<string, string>): Promise<Cli> {
  const folder = await mkdtemp(join(tmpdir(), 'oncegate-cli-'));
  const file = join(folder, 'oncegate.mjs');
  await build({ ...config, cwd: APP, output: { file, format: 'esm' }, logLevel: 'silent' });
  await writeFile(
    join(folder, 'oncegate'),
    `#!/bin/sh\nexec '${process.execPath}' '${file}' "$@"\n`,
  );
  await chmod(join(folder, 'oncegate'), 0o755);
  const others = Object.entries(process.env).filter(([name]) => !name.startsWith('ONCEGATE_'));
  const all = {
    ...Object.fromEntries(others),
    PATH: `${folder}${delimiter}${process.env.PATH}`,
    ...env,
  };
  const started = (command: string, args: readonly string[], given: Given = {}): Running => {
    const child = spawn(command, args, { cwd: folder, env: { ...all, ...given.env } });
    if (given.input !== null) child.stdin.end(given.input ?? '');
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk;
    });
    child.stderr.on('data', (chunk: Buffer) => {
      err += chunk;
    });
    const ended = new Promise<Said>((resolve, reject) => {
      child.on('error', reject).on('close', (code) => resolve({ code, out, err }));
    });
    return {
      feed: (text) => new Promise((resolve) => child.stdin.write(text, () => resolve())),
      signal: (name) => void child.kill(name),
      out: () => out,
      err: () => err,
      ended,
    };
  };
  const start = (args: readonly string[], given?: Given): Running =>
    started(process.execPath, [file, ...args], given);
  return {
    env,
    folder,
    start,
    run: (args, given) => start(args, given).ended,
    shell: (line, given) => started('bash', ['-c', line], given).ended,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
