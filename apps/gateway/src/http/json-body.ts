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
    (_, body: Buffer, done) => {
      let value: unknown;
      try {
        value = JSON.parse(UTF8.decode(body));
      } catch {
        done(Object.assign(new Error('The body is no JSON in UTF-8'), { statusCode: 400 }));
        return;
      }
      done(null, value);
    },
  );
  // Before the body is read: a few compressed bytes may be gigabytes.
  server.addHook('onRequest', ({ headers }, reply, done) => {
    const encoding = headers['content-encoding'];
    if (encoding === undefined || encoding === 'identity') {
      done();
    } else {
      reply.code(415).send(refusal(415));
    }
  });
}
