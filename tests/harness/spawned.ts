import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Where Node keeps what it compiled: a third of the work of a start. */
const COMPILED = `${ROOT}node_modules/.cache/oncegate-tests`;

/** A real process of ours, and the JSON lines it prints. */
export type Spawned = {
  readonly pid: number;
  /** Resolves with the next line that has this key, or with one printed before. */
  line(key: string): Promise<Record<string, unknown>>;
  signal(name: NodeJS.Signals): void;
  /** The exit code; null where a signal ended it. */
  readonly exited: Promise<number | null>;
  /** SIGKILL, and wait until it is gone. */
  kill(): Promise<void>;
  /** SIGTERM, and wait; the exit code. */
  stop(): Promise<number | null>;
  stderr(): string;
};

export function spawnApp(name: string, env: Record<string, string>): Spawned {
  return spawned(process.execPath, ['--conditions=source', `${ROOT}apps/${name}/src/main.ts`], env);
}

/** @param as whom and where to run it, where it is not as this process does. */
export function spawned(
  command: string,
  args: string[],
  env: Record<string, string>,
  as: Pick<SpawnOptions, 'uid' | 'gid' | 'cwd'> = {},
): Spawned {
  const own = Object.entries(process.env).filter(([key]) => !key.startsWith('ONCEGATE_'));
  const child = spawn(command, args, {
    cwd: ROOT,
    env: { NODE_COMPILE_CACHE: COMPILED, ...Object.fromEntries(own), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...as,
  });
  const lines: Record<string, unknown>[] = [];
  const waiting = new Set<() => void>();
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => {
    errors = (errors + chunk).slice(-20_000);
  });
  createInterface({ input: child.stdout }).on('line', (text) => {
    if (!text.startsWith('{')) return;
    lines.push(JSON.parse(text) as Record<string, unknown>);
    for (const look of waiting) look();
  });
  const gone = exited(child);
  void gone.then(() => {
    for (const look of waiting) look();
  });

  return {
    pid: child.pid ?? 0,
    exited: gone,
    stderr: () => errors,
    signal: (signal) => void child.kill(signal),
    async kill() {
      child.kill('SIGKILL');
      await gone;
    },
    async stop() {
      child.kill('SIGTERM');
      return gone;
    },
    line: (key) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const found = lines.find((line) => key in line);
          if (found) resolve(found);
          else if (child.exitCode === null && child.signalCode === null) return;
          else reject(new Error(`${args.at(-1)} ended before it said ${key}:\n${errors}`));
          waiting.delete(look);
        };
        waiting.add(look);
        look();
      }),
  };
}

async function exited(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const [code] = (await once(child, 'exit')) as [number | null];
  return code;
}
