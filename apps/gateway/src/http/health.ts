import { type Pulse, TimeLimit } from '@oncegate/ledger';
import type { FastifyInstance } from 'fastify';
import type { GatewayArchive } from '../archive/gateway-archive.ts';

const ANSWER_LIMIT = new TimeLimit(900);

/**
 * /healthz: this process runs. /readyz: it can take submissions, because its ledger answers and takes writes.
 *
 * @param ping rejects, or stays silent, where the ledger is away.
 * @param pulse of the ledger, kept by the heartbeat.
 * @param archive where there is one, nothing new is admitted without a look in it.
 */
export function health(
  server: FastifyInstance,
  ping: () => Promise<unknown>,
  pulse: Pulse,
  archive: Pick<GatewayArchive, 'ping'> | null,
): void {
  server.get('/healthz', async () => ({ status: 'ok' }));
  server.get('/readyz', async (_, reply) => {
    try {
      await ANSWER_LIMIT.within(ping());
    } catch {
      return reply.code(503).send({ status: 'the ledger does not answer' });
    }
    try {
      await (archive && ANSWER_LIMIT.within(archive.ping()));
    } catch {
      return reply.code(503).send({ status: 'the archive does not answer' });
    }
    return pulse.isFelt
      ? { status: 'ready' }
      : reply.code(503).send({ status: 'the ledger takes no writes' });
  });
}
