import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import type { Invocation } from './history.ts';
import type { Recorder } from './recorder.ts';
import type { System } from './system.ts';

export type CallInFlight = {
  readonly token: string;
  /** What its caller hears in the end. */
  readonly call: Promise<Invocation>;
  /** Lets the held answers go, and those to come pass. */
  readonly letAnswer: () => void;
};

/** A call on which the cloud has acted, and whose answer is on the way for as long as a test wants. */
export async function callInFlight(
  { between: { cloud }, simulator }: System,
  recorder: Recorder,
  waitMs = 40_000,
): Promise<CallInFlight> {
  const token = randomUUID();
  cloud.treat('pass', 'hold');
  const call = recorder.call({ token, waitMs });
  await expect.poll(() => simulator.effects(token)).toHaveLength(1);
  return {
    token,
    call,
    letAnswer() {
      cloud.treat('pass', 'pass');
      cloud.release();
    },
  };
}
