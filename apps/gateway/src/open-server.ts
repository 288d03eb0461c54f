import { catalogue } from '@oncegate/catalog';
import { mastersOf, type Pulse } from '@oncegate/ledger';
import type { FastifyInstance } from 'fastify';
import { authenticator } from './access/authenticator.ts';
import { LiveSessions } from './access/live-sessions.ts';
import { requestGate } from './access/request-gate.ts';
import { board } from './board/board.ts';
import type { Config } from './config.ts';
import { ideKey } from './console/ide-key.ts';
import { consolePages } from './console/pages.ts';
import { documentReader } from './http/document-reader.ts';
import { graphqlOverHttp } from './http/graphql-over-http.ts';
import { graphqlOverSse } from './http/graphql-over-sse.ts';
import { graphqlOverWebsocket } from './http/graphql-over-websocket.ts';
import { health } from './http/health.ts';
import { BODY_LIMIT, httpServer } from './http/http-server.ts';
import { metricsRoute } from './http/metrics-route.ts';
import { documentRefusal } from './limits/document-refusal.ts';
import type { OpenRedis } from './open-redis.ts';
import { Queues } from './queues.ts';
import { gatewaySchema } from './schema/gateway-schema.ts';
import type { Services } from './services.ts';
import { traceRequests } from './telemetry/request-trace.ts';

type Ports = {
  readonly services: Services;
  readonly redis: OpenRedis;
  readonly pulse: Pulse;
  readonly consoleFolder: string;
};

/**
 * The server with everything at its paths, which does not listen yet.
 *
 * @param opened closes it: who waits and who follows is answered first, else they would hold it up.
 */
export async function openServer(
  config: Config,
  { services, redis, pulse, consoleFolder }: Ports,
  opened: AsyncDisposableStack,
): Promise<FastifyInstance> {
  const { directory, log, metrics, quotas, tracing, ledger, archive, watch, tenantWatch } =
    services;
  const { production, allowedOrigins, maxSockets } = config;
  const { connections, layout } = redis;
  const server = opened.adopt(httpServer(log), (it) => it.close());
  const live = new LiveSessions();
  opened.defer(() => {
    live.close();
    watch.close();
    tenantWatch.close();
  });
  traceRequests(server, tracing);

  const access = authenticator(directory, log);
  const schema = gatewaySchema(catalogue());
  const refusal = documentRefusal(schema);
  const graphql = {
    services,
    authenticator: access,
    gate: requestGate(access, quotas, metrics),
    live,
    read: documentReader(schema, refusal, production),
  };
  const pages = await consolePages(server, consoleFolder, log);
  const ide = production ? null : pages.graphql;
  const sockets = { allowedOrigins, maxSockets, maxPayload: BODY_LIMIT, ide };
  await graphqlOverWebsocket(server, { ...graphql, ...sockets });
  if (ide !== null) {
    ideKey(server, config.ideApiKey);
  }
  await graphqlOverHttp(server, { ...graphql, schema, refusal, production });
  graphqlOverSse(server, graphql);

  const queues = new Queues(connections.board, config.redisPrefix, log);
  const isConnected = (): boolean => connections.board.status === 'ready';
  await board(server, { queues, layout, ledger, authenticator: access, quotas, isConnected });
  // One that answers is enough: what the others hold is refused, and what it holds is served.
  const ping = () => Promise.any(mastersOf(connections.ledger).map((master) => master.ping()));
  health(server, ping, pulse, archive);
  metricsRoute(server, metrics.registry, access, quotas);
  return server;
}
