import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  LedgerUnavailable,
  lacksMaster,
  ledgerConnection,
  mastersOf,
  openPartition,
  type Topology,
} from '@oncegate/ledger';
import { afterAll, beforeAll, test } from 'vitest';
import { freePort } from '../../scripts/redis/free-port.mjs';
import { sealOf } from '../harness/archive-ground.ts';
import { certificates, trust } from '../harness/certificates.ts';
import { connected } from '../harness/open-queue.ts';
import { answering, asFlags, redisServer, toldAs } from '../harness/private-redis.ts';
import { redisCluster } from '../harness/redis-cluster.ts';
import { type Spawned, spawnApp } from '../harness/spawned.ts';
import { tlsAlone } from '../harness/transport.ts';

const secret = (): string => randomBytes(32).toString('base64url');
const PASSWORD = secret();
const SEALING_KEY = randomBytes(32).toString('base64');
const ENV = {
  ONCEGATE_MODE: 'development',
  ONCEGATE_SEALING_KEYS: `k1:${SEALING_KEY}`,
  ALIBABA_CLOUD_ACCESS_KEY_ID: 'id',
  ALIBABA_CLOUD_ACCESS_KEY_SECRET: secret(),
};
const API_KEY = secret();
const OF = {
  gateway: { ONCEGATE_PORT: '0', ONCEGATE_API_KEY: API_KEY },
  worker: { ONCEGATE_TOKEN_MODE: 'verbatim' },
} as const;
const SECRETS = [PASSWORD, SEALING_KEY, ENV.ALIBABA_CLOUD_ACCESS_KEY_SECRET, API_KEY];

let folder: string;
let server: Spawned;
let url: string;
let authority: Record<'own' | 'foreign', string>;

/** A cluster of one node. It tells others its address; its certificate is for a name. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'oncegate-'));
  const [files, foreign] = await Promise.all(
    ['own', 'foreign'].map(async (name) => {
      await mkdir(join(folder, name));
      return certificates(join(folder, name), 'DNS:localhost');
    }),
  );
  if (files === undefined || foreign === undefined) throw new Error('there are two');
  authority = { own: files.ca, foreign: foreign.ca };
  await trust(files);
  const port = await freePort();
  const settings = {
    ...tlsAlone(files).listening(port),
    'cluster-enabled': 'yes',
    // Else 10,000 above the other, which may be anybody's.
    'cluster-port': String(await freePort()),
    'cluster-announce-ip': '127.0.0.1',
    requirepass: PASSWORD,
  };
  server = redisServer(folder, port, asFlags(settings));
  url = `rediss://:${PASSWORD}@localhost:${port}`;
  await answering(url);
  const admin = await connected(url);
  await admin.call('CLUSTER', 'ADDSLOTSRANGE', 0, 16_383);
  admin.disconnect();
});
afterAll(async () => {
  await server.kill();
  await rm(folder, { recursive: true, force: true });
});

const FOREIGN = 'self-signed certificate in certificate chain';
const ANOTHER_NAME = "Hostname/IP does not match certificate's altnames";

/** What an app says of Redis where it cannot come to it: each connection once, and a gateway why it ends. */
const SAYINGS = { gateway: 4, worker: 2 } as const;

type App = keyof typeof SAYINGS;
type Case = readonly [App, what: string, Topology, trusted: 'own' | 'foreign', reason: string];

const UNNAMED = 'nodes that a cluster names as no certificate does';
const CASES: readonly Case[] = [
  ['gateway', 'sentinels', 'sentinel', 'foreign', FOREIGN],
  ['worker', 'sentinels', 'sentinel', 'foreign', FOREIGN],
  ['gateway', 'the nodes of a cluster', 'cluster', 'foreign', FOREIGN],
  ['gateway', UNNAMED, 'cluster', 'own', ANOTHER_NAME],
  ['worker', UNNAMED, 'cluster', 'own', ANOTHER_NAME],
];

test.concurrent.for(CASES)(
  'a %s that cannot trust %s says why, and no secret',
  async ([app, , topology, trusted, reason], { expect }) => {
    const { env } = toldAs(topology, url, topology === 'sentinel' ? 'primary' : undefined);
    const told = { ...ENV, ...OF[app], ...env, NODE_EXTRA_CA_CERTS: authority[trusted] };
    let said = '';
    const otherwise = async (): Promise<readonly string[]> => {
      const process = spawnApp(app, told);
      const sayings = () => process.stderr().split('\n').filter(isOfRedis);
      try {
        await expect.poll(sayings).toHaveLength(SAYINGS[app]);
      } finally {
        await process.kill();
        said += process.stderr();
      }
      return sayings().filter((line) => !line.includes(reason));
    };
    // A machine with other work may keep one from hearing anything in time, and that is what it says then.
    await expect.poll(otherwise).toEqual([]);
    expect(SECRETS.filter((text) => said.includes(text))).toEqual([]);
  },
);

test.concurrent('a gateway that cannot come to one master of a cluster says why', async ({
  expect,
  onTestFinished,
}) => {
  const own = join(folder, 'cluster');
  await mkdir(own);
  const cluster = await redisCluster(own, { replicasOfEach: 0, nodeTimeoutMs: 600_000 });
  onTestFinished(() => cluster.process.kill());
  const [, away] = cluster.nodes;
  const redis = ledgerConnection(cluster.address, 5_000);
  onTestFinished(() => redis.disconnect());
  await expect.poll(() => redis.status).toBe('ready');
  expect(lacksMaster(redis)).toBe(false);
  const { allOperations } = openPartition(redis, 'oncegate', sealOf('k1'), 0);
  // Whoever seals all operations anew must not be told that none is left.
  const listing = () =>
    allOperations()
      .next()
      .catch((error: unknown) => error);
  // Looked at as it is let go of: the map, once it is read again, names it.
  const letGo = new Promise((resolve) =>
    redis.once('-node', () => {
      const isLacking = lacksMaster(redis);
      resolve(listing().then((listed) => ({ isLacking, listed })));
    }),
  );
  await Promise.all(mastersOf(redis).map((node) => node.ping()));
  await away?.process.kill();
  expect(await letGo).toEqual({ isLacking: true, listed: expect.any(LedgerUnavailable) });
  const gateway = spawnApp('gateway', { ...ENV, ...OF.gateway, ...cluster.env });
  onTestFinished(() => gateway.kill());
  expect(await gateway.exited).toBe(1);
  expect(gateway.stderr()).toMatch(
    new RegExp(`^ONCEGATE_REDIS_URL: .*ECONNREFUSED 127.0.0.1:${away?.port}`, 'm'),
  );
});

function isOfRedis(line: string): boolean {
  return line.includes('redis is away') || line.startsWith('ONCEGATE_REDIS_URL: no Redis answered');
}
