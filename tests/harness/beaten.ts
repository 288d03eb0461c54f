import { expect } from 'vitest';
import { connected } from './open-queue.ts';
import type { System } from './system.ts';

/**
 * Until every process has seen a heartbeat of its own of after now: that the ledger has a second one says
 * that the first was answered.
 */
export async function beaten(system: System): Promise<void> {
  const redis = await connected(system.redis.url);
  const beats = async (): Promise<ReadonlyMap<string, number>> => {
    const all = new Map<string, number>();
    for (const key of await redis.keys('*:heartbeats')) {
      for (const [who, at] of Object.entries(await redis.hgetall(key))) {
        all.set(`${key} ${who}`, Number(at));
      }
    }
    return all;
  };
  for (let beat = 1; beat <= 2; beat++) {
    const before = await beats();
    const hasBeaten = async () => {
      const now = await beats();
      return [...before].every(([who, at]) => (now.get(who) ?? 0) > at);
    };
    await expect.poll(hasBeaten).toBe(true);
  }
  redis.disconnect();
}
