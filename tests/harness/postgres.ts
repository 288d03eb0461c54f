import { execFile } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { chmod, chown, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { freePort } from '../../scripts/redis/free-port.mjs';
import { type Spawned, spawned } from './spawned.ts';

const run = promisify(execFile);

/** Where Debian keeps the servers, which it leaves off the PATH. */
const DEBIAN = '/usr/lib/postgresql/*/bin';

/** The folder of PostgreSQL's own programs; null where it is not installed. */
export const POSTGRES: string | null =
  [...globSync(DEBIAN).toSorted().toReversed(), ...(process.env.PATH ?? '').split(delimiter)].find(
    (folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')),
  ) ?? null;

/** To be put behind the name of a test that needs it. */
export const WITHOUT_POSTGRES: string =
  POSTGRES === null ? ' (skipped: no PostgreSQL is at hand: apt-get install postgresql)' : '';

/** A PostgreSQL of a test's own. */
export type PrivatePostgres = {
  readonly url: string;
  /** Ends it as a crash does: nothing is brought to an end, and its next start recovers. */
  crash(): Promise<void>;
  /** The same data again. */
  restart(): Promise<void>;
  stop(): Promise<void>;
};

/** Makes and starts a cluster in a folder of its own, on a port that nobody listens on. */
export async function privatePostgres(): Promise<PrivatePostgres> {
  if (POSTGRES === null) throw new Error('PostgreSQL is not installed');
  const folder = await mkdtemp(join(tmpdir(), 'oncegate-postgres-'));
  const user = await unprivileged();
  if (user !== null) await chown(folder, user.uid, user.gid);
  await chmod(folder, 0o700);
  const data = join(folder, 'data');
  const port = await freePort();
  const url = `postgres://oncegate@127.0.0.1:${port}/postgres`;
  await run(
    join(POSTGRES, 'initdb'),
    ['-D', data, '-U', 'oncegate', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
    { ...user, cwd: folder },
  );
  const settings = {
    port: String(port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '50',
    shared_buffers: '16MB',
    // What a test kills is a process, never the machine.
    fsync: 'off',
  };
  const start = async (): Promise<Spawned> => {
    const process = spawned(
      join(POSTGRES ?? '', 'postgres'),
      [
        '-D',
        data,
        ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
      ],
      {},
      { ...user, cwd: folder },
    );
    await answering(url, process);
    return process;
  };
  let process = await start();
  return {
    url,
    async crash() {
      process.signal('SIGQUIT');
      await process.exited;
    },
    async restart() {
      process = await start();
    },
    async stop() {
      // What is open is not waited for, as a SIGTERM would.
      process.signal('SIGINT');
      await process.exited;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Whom to be instead of root, as whom PostgreSQL refuses to run. */
async function unprivileged(): Promise<{ uid: number; gid: number } | null> {
  if (userInfo().uid !== 0) return null;
  for (const name of ['postgres', 'nobody']) {
    const found = await Promise.all(
      ['-u', '-g'].map((flag) => run('id', [flag, name]).then(({ stdout }) => Number(stdout))),
    ).catch(() => null);
    if (found !== null) return { uid: found[0] ?? 0, gid: found[1] ?? 0 };
  }
  throw new Error('There is no user that PostgreSQL could run as');
}

async function answering(url: string, process: Spawned): Promise<void> {
  let gone = false;
  void process.exited.then(() => {
    gone = true;
  });
  for (;;) {
    const client = new Client({ connectionString: url });
    client.on('error', () => {});
    const answers = await client.connect().then(
      () => true,
      () => false,
    );
    await client.end().catch(() => {});
    if (answers) return;
    if (gone) throw new Error(`PostgreSQL did not start:\n${process.stderr()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
