import { Redis } from 'ioredis';
import { afterEach, expect, test } from 'vitest';
import { freePort } from '../../scripts/redis/free-port.mjs';
import { type Certificates, certificates } from '../harness/certificates.ts';
import { checkHistory } from '../harness/check-history.ts';
import { answering, asFlags, redisServer, toldAs } from '../harness/private-redis.ts';
import { record } from '../harness/recorder.ts';
import { type System, startSystem } from '../harness/system.ts';
import { tlsAt } from '../harness/transport.ts';

/** As docs/topologies.md gives it. */
const RULES =
  'on resetkeys ~{oncegate:*}:* ~{oncegate:pace* -@all +@read +@write +@connection +@scripting +@transaction -@dangerous -script|flush +info +time +config|get +client|list +cluster|slots +cluster|info';

const PASSWORD = 'p@ss:word/%';

let system: System | undefined;
afterEach(async () => {
  await system?.stop();
  system = undefined;
});

/** A Redis with a port for TLS, and a user on it that may do no more than is needed. */
async function guardedRedis(folder: string, files: Certificates) {
  const [port, tlsPort] = [await freePort(), await freePort()];
  const process = redisServer(folder, port, asFlags(tlsAt(tlsPort, files)));
  // The tests themselves come in by the other port, as the user who may do anything.
  const url = `redis://127.0.0.1:${port}`;
  await answering(url);
  const admin = new Redis(url);
  await admin.acl('SETUSER', 'gate', ...RULES.split(' '), `>${PASSWORD}`);
  const guarded = `rediss://gate:${encodeURIComponent(PASSWORD)}@127.0.0.1:${tlsPort}`;
  const env = { ...toldAs('single', guarded).env, NODE_EXTRA_CA_CERTS: files.ca };
  const kill = async (): Promise<void> => {
    admin.disconnect();
    await process.kill();
  };
  return {
    admin,
    redis: { ...toldAs('single', url), env, url, port, process: { ...process, kill } },
  };
}

test('over TLS, as a user who may touch nothing but the ledger’s keys: one effect, nothing denied', async () => {
  let admin: Redis | undefined;
  system = await startSystem({
    redis: async (folder) => {
      const files = await certificates(folder);
      const guarded = await guardedRedis(folder, files);
      admin = guarded.admin;
      return guarded.redis;
    },
  });
  const recorder = record(system);
  const { token } = await recorder.call({});
  await system.simulator.fault({ times: 1, when: 'after', do: 'status' });
  await recorder.call({});
  await recorder.call({ token });
  const board = await fetch(`${system.gateway.url}/board/api/queues`, {
    headers: { authorization: `Basic ${btoa(`me:${system.gateway.apiKey}`)}` },
  });
  expect(board.status).toBe(200);
  expect(checkHistory(await recorder.history())).toEqual([]);

  const clients = String(await admin?.client('LIST'));
  expect(clients.match(/ user=gate /g)?.length).toBeGreaterThan(4);
  expect(await admin?.acl('LOG')).toEqual([]);
  const others = (await admin?.keys('*'))?.filter((key) => !/^\{oncegate:(?:0\}:|pace)/.test(key));
  expect(others).toEqual([]);
});
