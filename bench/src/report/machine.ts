import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { cpus, release, totalmem } from 'node:os';
import { promisify } from 'node:util';

/** Where it was measured, and with what. */
export type Machine = {
  readonly at: string;
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGb: number;
  readonly system: string;
  readonly redis: string;
  readonly postgres: string;
  /** Packages of the peers. */
  readonly packages: Readonly<Record<string, string>>;
};

/** The peers, and what they stand on; the rest of the dependencies is tools. */
const PEERS =
  /^(@apollo\/server|@aws-lambda|@dbos-inc|@redis\/client|@restatedev|bullmq|fastify|ioredis|undici)/;

export async function machine(): Promise<Machine> {
  const own = JSON.parse(
    await readFile(new URL('../../package.json', import.meta.url), 'utf8'),
  ) as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  return {
    at: new Date().toISOString().slice(0, 16).replace('T', ' '),
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    system: `Linux ${release()}, Node ${process.version}`,
    redis: await versionOf('redis-server', /v=(\S+)/),
    postgres: await versionOf('postgres', /([\d.]+)/),
    packages: Object.fromEntries(
      Object.entries(own.dependencies).filter(([name]) => PEERS.test(name)),
    ),
  };
}

async function versionOf(command: string, pattern: RegExp): Promise<string> {
  try {
    const { stdout } = await promisify(execFile)(command, ['--version']);
    return pattern.exec(stdout)?.[1] ?? 'unknown';
  } catch {
    return 'missing';
  }
}
