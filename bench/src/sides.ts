import { type Side, type SideOptions, side } from './processes/side.ts';
import type { RedisServer } from './servers/redis.ts';

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
  name: 'oncegate' | 'bare-bullmq' | 'lua-floor',
  redis: RedisServer,
  where: Where,
): Promise<Side> {
  return side(name, { place: { redis: redis.url }, servers: [redis], ...where });
}
