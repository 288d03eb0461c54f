import type { AddressInfo } from 'node:net';
import { catalogue } from '@oncegate/catalog';
import { openLedger, type Pass, tailEvents } from '@oncegate/ledger';
import type { Logger } from 'pino';
import type { Config } from './config.ts';
import { connect, openQueue } from './connections.ts';
import { openAccount } from './dry-run/account.ts';
import { DURABILITY_MEANS } from './durability.ts';
import { keepHeartbeat } from './heartbeat.ts';
import { authenticator } from './http/authenticator.ts';
import { board } from './http/board.ts';
import { graphqlOverHttp } from './http/graphql-over-http.ts';
import { graphqlOverSse } from './http/graphql-over-sse.ts';
import { graphqlOverWebsocket } from './http/graphql-over-websocket.ts';
import { health } from './http/health.ts';
import { BODY_LIMIT, httpServer } from './http/http-server.ts';
import { gatewayMetrics } from './metrics.ts';
import { checkRedis } from './redis-check.ts';
import { gatewaySchema } from './schema/gateway-schema.ts';
import type { Services } from './services.ts';
import { enqueueOn } from './submit/enqueue.ts';
import { OperationWatch } from './watch/operation-watch.ts';
import { TenantWatch } from './watch/tenant-watch.ts';
import { watchAll } from './watch/watch-all.ts';

export type Gateway = {
  readonly url: string;
  /** Takes no more requests, answers those under way with the state reached, lets go of Redis. */
  close(): Promise<void>;
};

/**
 * Puts a gateway together and lets it listen.
 *
 * @throws UnfitRedis, or the reason why it cannot listen there.
 */
export async function startGateway(config: Config, log: Logger, pass: Pass): Promise<Gateway> {
  const connections = connect(config.redis, log);
  const stopped = new AbortController();
  const account = openAccount(config.account);
  const server = httpServer(log);
  try {
    const durability = await checkRedis(connections.ledger, config.requireDurableRedis);
    log.info({ durability }, DURABILITY_MEANS[durability]);

    const ledger = openLedger(connections.ledger, config.redisPrefix);
    const queue = openQueue(connections.ledger, ledger.keys.queuePrefix, log);
    const watch = new OperationWatch(
      (id) => ledger.read(id),
      (error) => log.error({ err: error }, 'an operation could not be read'),
    );
    const tenantWatch = new TenantWatch(ledger);
    const services: Services = {
      ledger,
      enqueue: enqueueOn(queue, log),
      watch,
      tenantWatch,
      account,
      settings: config.settings,
      metrics: gatewayMetrics(() => watch.waiting),
      pass,
      log,
    };

    const { registry } = services.metrics;
    const access = authenticator(config.apiKeyHash, { tenant: config.tenant });
    const graphql = {
      schema: gatewaySchema(catalogue()),
      services,
      authenticator: access,
      production: config.production,
    };
    await graphqlOverWebsocket(server, { ...graphql, maxPayload: BODY_LIMIT });
    await graphqlOverHttp(server, graphql);
    graphqlOverSse(server, graphql);
    await board(server, openQueue(connections.board, ledger.keys.queuePrefix, log), access);
    health(server, () => connections.ledger.ping());
    server.get('/metrics', async (_, reply) =>
      reply.type(registry.contentType).send(await registry.metrics()),
    );

    const loops = Promise.all([
      tailEvents(connections.events, ledger.keys, watchAll(watch, tenantWatch), stopped.signal),
      keepHeartbeat(ledger, log, stopped.signal),
    ]);
    await server.listen({ host: config.host, port: config.port });
    return {
      url: urlOf(server.server.address() as AddressInfo),
      close: async () => {
        watch.close();
        tenantWatch.close();
        await server.close();
        await account.cloud.close();
        stopped.abort();
        connections.close();
        await loops;
      },
    };
  } catch (error) {
    stopped.abort();
    await server.close();
    connections.close();
    throw error;
  }
}

function urlOf({ address, family, port }: AddressInfo): string {
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}
