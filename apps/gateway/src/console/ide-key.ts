import { isLoopback } from '@oncegate/configuration';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/**
 * Hands the GraphQL page of a development gateway its key, so that nobody has to paste it.
 *
 * @param apiKey null where none may be handed out: the page then asks for it.
 */
export function ideKey(server: FastifyInstance, apiKey: string | null): void {
  server.get('/console/key', (request, reply) =>
    reply.header('cache-control', 'no-store').send({ apiKey: isOwnPage(request) ? apiKey : null }),
  );
}

/**
 * Asked by our own page in a browser on this machine. A name that merely leads here is another
 * site's (DNS rebinding), and what comes through a proxy may come from anywhere.
 */
function isOwnPage({ headers, hostname, ip }: FastifyRequest): boolean {
  return (
    headers['sec-fetch-site'] === 'same-origin' &&
    headers['x-forwarded-for'] === undefined &&
    headers.forwarded === undefined &&
    isLoopback(hostname) &&
    isLoopback(ip)
  );
}
