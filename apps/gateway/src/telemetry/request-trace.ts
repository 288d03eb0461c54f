import { AsyncLocalStorage } from 'node:async_hooks';
import { type Span, type Tracing, traceparentIn } from '@oncegate/telemetry';
import type { FastifyInstance, FastifyRequest } from 'fastify';

const current = new AsyncLocalStorage<string>();

/** The trace that the request at hand belongs to; undefined where there is none. */
export function currentTrace(): string | undefined {
  return current.getStore();
}

/**
 * Makes a span of every GraphQL request, as part of the trace that the caller names in `traceparent`.
 * The messages of a WebSocket carry no headers: what they submit begins traces of its own.
 */
export function traceRequests(server: FastifyInstance, tracing: Tracing): void {
  const spans = new WeakMap<FastifyRequest, Span>();
  server.addHook('onRequest', (request, _, done) => {
    const { method, url, headers } = request;
    const path = url.split('?')[0] ?? '';
    if (method === 'POST' && path.startsWith('/graphql')) {
      const attributes = { 'http.request.method': method, 'url.path': path };
      const parent = traceparentIn(headers);
      spans.set(
        request,
        tracing.begin(`${method} ${path}`, { kind: 'server', parent, attributes }),
      );
    }
    done();
  });
  // Not before: whoever reads the body is called by the socket, and would have forgotten it.
  server.addHook('preHandler', (request, _, done) => {
    const traceparent = spans.get(request)?.traceparent;
    if (traceparent === undefined) {
      done();
    } else {
      current.run(traceparent, done);
    }
  });
  server.addHook('onResponse', (request, reply, done) => {
    const span = spans.get(request);
    span?.set({ 'http.response.status_code': reply.statusCode });
    span?.end();
    done();
  });
}
