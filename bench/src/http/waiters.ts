import { Pool } from 'undici';
import { served } from '../processes/served.ts';
import { HEADERS, submissionBody } from './submission.ts';

export type Callers = {
  readonly url: string;
  readonly count: number;
  /** How long each waits for its result; 0 only submits. */
  readonly waitMs: number;
};

/** Submissions under way at once of those that do not wait. */
const WIDTH = 64;

served({
  /** Resolves when all are taken on; of those that wait, when they are asked. */
  submit: async ({ url, count, waitMs }: Callers): Promise<void> => {
    const pool = new Pool(url, {
      connections: waitMs > 0 ? count : WIDTH,
      headersTimeout: 120_000,
    });
    const submitted = Array.from({ length: count }, async (_, index) => {
      const body = submissionBody(`memory-${waitMs}-${index}`, waitMs);
      const answer = await pool.request({
        path: '/graphql',
        method: 'POST',
        headers: HEADERS,
        body,
      });
      await answer.body.dump();
    });
    const all = Promise.all(submitted);
    if (waitMs === 0) await all;
    // Whoever waits is still waiting when this process is ended.
    else all.catch(() => {});
  },
});
