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
  // Before the call: of the time until it is sent again, nothing is spent on a connection.
  const { queue, redis } = await openQueue(system);
  await system.simulator.fault({
    clientToken: token,
    times: 1,
    when: 'before',
    do: 'status',
    status: 429,
    code: 'Throttling.User',
    retryAfterSeconds: 5,
  });
  await recorder.call({ token, waitMs: 0 });
  await expect.poll(() => stateOf(system, token)).toBe('WAITING');
  await queue.pause();
  redis.disconnect();
  expect(await system.simulator.requests(token)).toHaveLength(1);
  await beaten(system);
  const resume = async (): Promise<void> => {
    const opened = await openQueue(system);
    await opened.queue.resume();
    opened.redis.disconnect();
  };
  return { token, resume };
}

/** An operation's state, undefined for as long as nobody tells it. */
export async function stateOf(system: System, token: string): Promise<string | undefined> {
  return (await system.gateway.operationByToken(token).catch(() => null))?.state;
}
