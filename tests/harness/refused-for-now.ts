import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { beaten } from './beaten.ts';
import { openQueue } from './open-queue.ts';
import type { Recorder } from './recorder.ts';
import type { System } from './system.ts';

export type RefusedForNow = {
  readonly token: string;
  /** Lets the queue go on, in whatever Redis the system has by then. */
  readonly resume: () => Promise<void>;
};

/**
 * An operation that was refused for now, with no doubt about it, and would be sent again in a moment: but
 * the queue is paused, for as long as a test needs. Every process has seen a heartbeat since.
 */
export async function refusedForNow(system: System, recorder: Recorder): Promise<RefusedForNow> {
  const token = randomUUID();
  await system.simulator.fault({
    clientToken: token,
    times: 1,
    when: 'before',
    do: 'status',
    status: 429,
    code: 'Throttling.User',
    retryAfterSeconds: 2,
  });
  await recorder.call({ token, waitMs: 0 });
  const queue = async (deed: 'pause' | 'resume') => {
    const opened = await openQueue(system);
    await opened.queue[deed]();
    opened.redis.disconnect();
  };
  await expect.poll(() => stateOf(system, token)).toBe('WAITING');
  await queue('pause');
  expect(await system.simulator.requests(token)).toHaveLength(1);
  await beaten(system);
  return { token, resume: () => queue('resume') };
}

/** An operation's state, undefined for as long as nobody tells it. */
export async function stateOf(system: System, token: string): Promise<string | undefined> {
  return (await system.gateway.operationByToken(token).catch(() => null))?.state;
}
