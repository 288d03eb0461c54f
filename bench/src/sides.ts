import { freePort } from '../../scripts/redis/free-port.mjs';
import { type Side, type SideOptions, side } from './processes/side.ts';
import type { PostgresServer } from './servers/postgres.ts';
import type { RedisServer } from './servers/redis.ts';
import type { RestateServer } from './servers/restate.ts';

type Where = Pick<SideOptions, 'folder' | 'nodeOptions'>;

export function oursOn(redis: RedisServer, where: Where): Promise<Side> {
  const worker = { program: 'workers/oncegate.ts', args: [redis.url] };
  return side('oncegate', { place: { redis: redis.url }, servers: [redis], worker, ...where });
}

export function bareOn(redis: RedisServer, where: Where): Promise<Side> {
  const worker = { program: 'workers/bare-bullmq.ts', args: [redis.url] };
  return side('bare-bullmq', { place: { redis: redis.url }, servers: [redis], worker, ...where });
}

/** Nobody takes what is accepted: what accepting costs, alone. */
export function withoutWorker(
  name: 'oncegate' | 'bare-bullmq' | 'lua-floor' | 'powertools',
  redis: RedisServer,
  where: Where,
): Promise<Side> {
  return side(name, { place: { redis: redis.url }, servers: [redis], ...where });
}

export async function restateOn(restate: RestateServer, where: Where): Promise<Side> {
  const port = await freePort();
  const worker = { program: 'workers/restate.ts', args: [`${port}`] };
  const place = { restate: restate.ingress };
  const started = await side('restate', { place, servers: [restate], worker, ...where });
  await restate.register(port);
  return started;
}

/** Its worker is the process that submits. */
export function dbosOn(postgres: PostgresServer, where: Where): Promise<Side> {
  return side('dbos', { place: { postgres: postgres.url }, servers: [postgres], ...where });
}
