import { within } from '@oncegate/ledger';
import type { FastifyInstance } from 'fastify';

const ANSWER_MS = 900;

/**
 * /healthz: this process runs. /readyz: it can take submissions, because its ledger answers.
 *
 * @param ping rejects, or stays silent, where the ledger is away.
 */
export function health(server: FastifyInstance, ping: () => Promise<unknown>): void {
  server.get('/healthz', async () => ({ status: 'ok' }));
  server.get('/readyz', async (_, reply) => {
    try {
      await within(ANSWER_MS, ping());
      return { status: 'ready' };
    } catch {
      return reply.code(503).send({ status: 'the ledger does not answer' });
    }
  });
}
