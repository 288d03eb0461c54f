import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import { FastifyAdapter } from '@bull-board/fastify';
import type { Queue } from 'bullmq';
import type { FastifyInstance } from 'fastify';
import type { Authenticator } from './authenticator.ts';

/**
 * The page asks a font from another host. Refused here it falls back to the system's at once; left
 * alone, a machine without internet access would show nothing until that request has timed out.
 */
const OWN_ASSETS_ONLY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'";

/** Bull Board at /board, to look at only: the ledger decides what happens, not the queue. */
export async function board(
  server: FastifyInstance,
  queue: Queue,
  authenticator: Authenticator,
): Promise<void> {
  const adapter = new FastifyAdapter().setBasePath('/board');
  createBullBoard({
    queues: [new BullMQAdapter(queue, { readOnlyMode: true, allowRetries: false })],
    serverAdapter: adapter,
    options: { uiConfig: { boardTitle: 'Oncegate' } },
  });
  await server.register(async (scope) => {
    scope.addHook('onRequest', async (request, reply) => {
      reply.header('content-security-policy', OWN_ASSETS_ONLY);
      if (authenticator.basic(request.headers.authorization) !== null) {
        return undefined;
      }
      return reply
        .code(401)
        .header('www-authenticate', 'Basic realm="Oncegate", charset="UTF-8"')
        .send('The password is the API key; any user name will do.');
    });
    await scope.register(adapter.registerPlugin(), { prefix: '/board' });
  });
}
