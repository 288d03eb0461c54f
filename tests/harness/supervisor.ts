import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export type RunFile = {
  readonly graphql: string;
  readonly simulator: string;
  readonly redis: string;
  readonly apiKey: string;
  readonly pids: Readonly<Record<'gateway' | 'worker' | 'redis' | 'simulator', number>>;
};

/** What `npm start` runs, on a data folder of a test's own. */
export type Supervisor = {
  readonly dir: string;
  signal(name: NodeJS.Signals): void;
  /** The exit code; null where a signal ended it. */
  readonly exited: Promise<number | null>;
  output(): string;
  /** run.json as it is now, undefined where there is none. */
  runFile(): RunFile | undefined;
};

export function startSupervisor(
  dir: string,
  env: Record<string, string> = {},
  [command = '', ...args]: readonly string[] = [process.execPath, join(ROOT, 'scripts/start.mjs')],
): Supervisor {
  const own = Object.entries(process.env).filter(([key]) => !key.startsWith('ONCEGATE_TEST_'));
  const child = spawn(command, args, {
    cwd: ROOT,
    env: {
      ...Object.fromEntries(own),
      ONCEGATE_DIR: dir,
      ONCEGATE_PORT: '0',
      ONCEGATE_SIMULATOR_PORT: '0',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const file = join(dir, 'run.json');
  return {
    dir,
    signal: (name) => void child.kill(name),
    exited: once(child, 'close').then(([code]) => code as number | null),
    output: () => output,
    runFile: () =>
      existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as RunFile) : undefined,
  };
}
