import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { freePort } from '../../../scripts/redis/free-port.mjs';
import { ended } from '../processes/ended.ts';
import { server } from '../processes/server.ts';
import { cpuMsOf } from './cpu-of.ts';

export type PostgresServer = {
  readonly url: string;
  cpuMs(): Promise<number>;
  stop(): Promise<void>;
};

const PATIENCE_MS = 60_000;
/** Where distributions put what initdb and postgres are. */
const FOLDERS = [
  '/usr/lib/postgresql/18/bin',
  '/usr/lib/postgresql/17/bin',
  '/usr/lib/postgresql/16/bin',
  '/usr/lib/postgresql/15/bin',
  '/usr/local/bin',
  '/usr/bin',
];
/** It refuses to run as root; on every Linux this one may do nothing else. */
const NOBODY = 65_534;

/** A PostgreSQL of this run alone, with its own defaults: it syncs each commit. Null where there is none. */
export async function postgresServer(folder: string): Promise<PostgresServer | null> {
  const bin = FOLDERS.find((one) => existsSync(`${one}/initdb`) && existsSync(`${one}/postgres`));
  if (bin === undefined) return null;
  const own = join(folder, 'postgres');
  await mkdir(own, { recursive: true });
  const root = process.getuid?.() === 0;
  if (root) {
    await chmod(folder, 0o711);
    await chown(own, NOBODY, NOBODY);
  }
  const asNobody = root
    ? [`--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups', '--inh-caps=-all']
    : [];
  const initdb = [`${bin}/initdb`, '-D', `${own}/data`, '-U', 'bench', '-A', 'trust'];
  const [command = '', ...args] = root ? ['/usr/bin/setpriv', ...asNobody, ...initdb] : initdb;
  await promisify(execFile)(command, [...args, '-E', 'UTF8'], { cwd: own });
  const port = await freePort();
  const started = server(
    `${bin}/postgres`,
    ['-D', `${own}/data`, '-p', `${port}`, '-h', '127.0.0.1', '-k', own, '-N', '200'],
    `${own}-log`,
    { privileges: asNobody },
  );
  await accepts(`${bin}/pg_isready`, port);
  return {
    url: `postgresql://bench@127.0.0.1:${port}/bench`,
    cpuMs: () => cpuMsOf(started.pid ?? 0),
    stop: () => ended(started),
  };
}

async function accepts(isReady: string, port: number): Promise<void> {
  const last = performance.now() + PATIENCE_MS;
  for (;;) {
    const ready = await promisify(execFile)(isReady, ['-h', '127.0.0.1', '-p', `${port}`]).then(
      () => true,
      () => false,
    );
    if (ready) return;
    if (performance.now() > last) throw new Error('PostgreSQL never came up');
    await pause(50);
  }
}
