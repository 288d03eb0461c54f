import { setTimeout as pause } from 'node:timers/promises';
import type { Cloud } from '@oncegate/cloud';
import { ANSWER } from './payload.ts';

/** A cloud inside the process, which does what it is asked: the work is as trivial as the others'. */
export function cloudAtOnce(delayMs: number): Cloud {
  return {
    send: async (_, { maySend }) => {
      if (!maySend()) throw new Error('A benchmark never comes too late');
      if (delayMs > 0) await pause(delayMs);
      return {
        nonce: 'c3a86a38-8ff0-44f0-a6a3-5e3d1cbd9d0b',
        timestamp: '2026-01-01T00:00:00Z',
        observation: {
          kind: 'answer',
          status: 200,
          body: ANSWER,
          requestId: ANSWER.RequestId,
        },
      };
    },
    close: async () => {},
  };
}
