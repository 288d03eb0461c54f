import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Logger } from 'pino';

/** The pages of the console, as they were built. */
export type ConsolePages = {
  /** Null where the console was not built. */
  readonly operations: Page | null;
  readonly graphql: Page | null;
};

export type Page = (reply: FastifyReply) => FastifyReply;

/**
 * Everything from here: no other host is asked for anything, and no page may frame ours. Styles are
 * also written by the libraries into the page itself.
 */
const OWN_ASSETS_ONLY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * Serves what the pages load at /console/assets, and the operations page at /operations, to which the
 * bare address leads. The files are public: they hold nothing but the pages themselves.
 *
 * @param folder where the console was built to; the gateway works without it, and says so.
 */
export async function consolePages(
  server: FastifyInstance,
  folder: string,
  log: Logger,
): Promise<ConsolePages> {
  const operations = page(folder, 'operations.html');
  if (operations === null) {
    log.warn({ folder }, 'the console is not built, so there is no /operations: run npm run setup');
    return { operations, graphql: null };
  }
  await server.register(fastifyStatic, {
    root: join(folder, 'assets'),
    prefix: '/console/assets/',
    index: false,
    decorateReply: false,
    // Named by their content: what changes has another name.
    immutable: true,
    maxAge: '365d',
    setHeaders: (reply) => void reply.header('x-content-type-options', 'nosniff'),
  });
  // For whoever types no more than the address.
  server.get('/', (_, reply) => reply.redirect('/operations'));
  server.get('/operations', (_, reply) => operations(reply));
  server.get('/operations/:id', (_, reply) => operations(reply));
  return { operations, graphql: page(folder, 'graphql.html') };
}

function page(folder: string, name: string): Page | null {
  const file = join(folder, name);
  if (!existsSync(file)) {
    return null;
  }
  const html = readFileSync(file);
  return (reply) =>
    reply
      .header('content-security-policy', OWN_ASSETS_ONLY)
      .header('x-content-type-options', 'nosniff')
      .header('referrer-policy', 'no-referrer')
      // It names the assets of its build: kept, it would ask for those of an older one.
      .header('cache-control', 'no-cache')
      .type('text/html; charset=utf-8')
      .send(html);
}
