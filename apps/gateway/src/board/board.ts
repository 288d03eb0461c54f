import { AsyncLocalStorage } from 'node:async_hooks';
import { createBullBoard } from '@bull-board/api';
import { FastifyAdapter } from '@bull-board/fastify';
import type { KnownLayout, Ledger } from '@oncegate/ledger';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Authenticator } from '../access/authenticator.ts';
import type { TenantQuotas } from '../access/tenant-quotas.ts';
import type { Caller } from '../caller.ts';
import type { Queues } from '../queues.ts';
import { boardFailure } from './board-failure.ts';
import { boardGate } from './board-gate.ts';
import { ownPage } from './page.ts';
import { TenantJobs } from './tenant-jobs.ts';

type Options = {
  readonly queues: Queues;
  readonly layout: KnownLayout;
  readonly ledger: Pick<Ledger, 'readAll' | 'noteDeed'>;
  readonly authenticator: Authenticator;
  readonly quotas: TenantQuotas;
  /** Whether the connection of the queues is there. */
  readonly isConnected: () => boolean;
};

/**
 * Bull Board at /board, for API keys with the role `board`: to look at, unless the key may operate
 * too. The ledger decides what happens, not the queue.
 */
export async function board(
  server: FastifyInstance,
  { queues, layout, ledger, authenticator, quotas, isConnected }: Options,
): Promise<void> {
  const adapter = new FastifyAdapter().setBasePath('/board');
  const onlookers = new AsyncLocalStorage<Caller>();
  const shown: TenantJobs[] = [];
  const bullBoard = createBullBoard({
    queues: [],
    serverAdapter: adapter,
    options: {
      uiConfig: {
        boardTitle: 'Oncegate',
        // It leads to another host.
        hideDocsLink: true,
        jobDetails: { defaultTab: 'Data' },
        miscLinks: [{ text: 'Operations', url: '/operations' }],
      },
    },
  });
  const showAll = (): void => {
    while (shown.length < layout.count) {
      const jobs = new TenantJobs(shown.length, queues.of(shown.length), ledger, onlookers);
      bullBoard.addQueue(jobs);
      shown.push(jobs);
    }
  };
  showAll();
  layout.onRaise(showAll);
  adapter.setErrorHandler(boardFailure(server.log, isConnected));
  const gate = boardGate(authenticator, quotas, ledger);
  await server.register(async (scope) => {
    scope.addHook('onRequest', gate.onRequest);
    scope.addHook('preHandler', (request, _, done) => onlookers.run(gate.callerOf(request), done));
    scope.addHook('onSend', async (_, reply, payload) =>
      typeof payload === 'string' && isHtml(reply) ? ownPage(payload) : payload,
    );
    await scope.register(adapter.registerPlugin(), { prefix: '/board' });
  });
}

function isHtml(reply: FastifyReply): boolean {
  return String(reply.getHeader('content-type')).startsWith('text/html');
}
