import type { FastifyInstance } from 'fastify';
import { refusal } from './refusal.ts';

const UTF8 = new TextDecoder('utf-8', { fatal: true });

/**
 * JSON is the only body there is. Bytes that are no UTF-8 are refused: replaced by a question mark,
 * two different requests would be one.
 */
export function jsonBody(server: FastifyInstance): void {
  server.removeAllContentTypeParsers();
  server.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer' },
    async (_: unknown, body: Buffer): Promise<unknown> => {
      try {
        return JSON.parse(UTF8.decode(body));
      } catch {
        throw Object.assign(new Error('The body is no JSON in UTF-8'), { statusCode: 400 });
      }
    },
  );
  // Before the body is read: a few compressed bytes may be gigabytes.
  server.addHook('onRequest', async (request, reply) =>
    ['identity', undefined].includes(request.headers['content-encoding'])
      ? undefined
      : reply.code(415).send(refusal(415)),
  );
}
