import { createBullBoard } from '@bull-board/api';
import { FastifyAdapter } from '@bull-board/fastify';
import type { JobData, Ledger } from '@oncegate/ledger';
import type { Queue } from 'bullmq';
import type { FastifyInstance } from 'fastify';
import type { Authenticator } from '../access/authenticator.ts';
import { boardGate } from './board-gate.ts';
import { TenantJobs } from './tenant-jobs.ts';

type Options = {
  readonly queue: Queue<JobData>;
  readonly ledger: Ledger;
  readonly authenticator: Authenticator;
};

/**
 * Bull Board at /board, for API keys with the role `board`: to look at, unless the key may operate
 * too. The ledger decides what happens, not the queue.
 */
export async function board(
  server: FastifyInstance,
  { queue, ledger, authenticator }: Options,
): Promise<void> {
  const adapter = new FastifyAdapter().setBasePath('/board');
  const jobs = new TenantJobs(queue, ledger);
  createBullBoard({
    queues: [jobs],
    serverAdapter: adapter,
    options: { uiConfig: { boardTitle: 'Oncegate' } },
  });
  // Its own would answer with the stack and the text of Redis.
  adapter.setErrorHandler((error: Error & { statusCode?: number }) => {
    if ((error.statusCode ?? 500) < 500) {
      return { status: 400, body: { error: error.message } };
    }
    server.log.error({ err: error }, 'the board failed');
    return { status: 500, body: { error: 'Something went wrong here.' } };
  });
  const gate = boardGate(authenticator, ledger);
  await server.register(async (scope) => {
    scope.addHook('onRequest', gate.onRequest);
    scope.addHook('preHandler', (request, _, done) =>
      jobs.lookedAtBy(gate.callerOf(request), done),
    );
    await scope.register(adapter.registerPlugin(), { prefix: '/board' });
  });
}
