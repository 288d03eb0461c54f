import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { catalogue } from '@oncegate/catalog';
import { foundLayout, mastersOf, openPartitionedLedger, type Pass, Pulse } from '@oncegate/ledger';
import { ledgerStateMetrics, NO_TRACING, type Tracing } from '@oncegate/telemetry';
import { AccountBook, type LiveDirectory } from '@oncegate/tenancy';
import { openVault } from '@oncegate/vault';
import type { Logger } from 'pino';
import { authenticator } from './access/authenticator.ts';
import { refuseUnguardedKeys } from './access/guarded-keys.ts';
import { LiveSessions } from './access/live-sessions.ts';
import { requestGate } from './access/request-gate.ts';
import { TenantQuotas } from './access/tenant-quotas.ts';
import { type GatewayArchive, gatewayArchive } from './archive/gateway-archive.ts';
import { listsWithArchive } from './archive/lists-with-archive.ts';
import { readOperationIn } from './archive/read-operation.ts';
import { refuseWithoutArchive } from './archive/refuse-without-archive.ts';
import { board } from './board/board.ts';
import type { Config } from './config.ts';
import { connect } from './connections.ts';
import { ideKey } from './console/ide-key.ts';
import { consolePages } from './console/pages.ts';
import { DURABILITY_MEANS } from './durability.ts';
import { keepHeartbeat } from './heartbeat.ts';
import { documentReader } from './http/document-reader.ts';
import { graphqlOverHttp } from './http/graphql-over-http.ts';
import { graphqlOverSse } from './http/graphql-over-sse.ts';
import { graphqlOverWebsocket } from './http/graphql-over-websocket.ts';
import { health } from './http/health.ts';
import { BODY_LIMIT, httpServer } from './http/http-server.ts';
import { metricsRoute } from './http/metrics-route.ts';
import { documentRefusal } from './limits/document-refusal.ts';
import { listsInTurn } from './limits/lists-in-turn.ts';
import { gatewayMetrics } from './metrics.ts';
import { enqueueOn } from './operations/enqueue.ts';
import { reading } from './operations/unread.ts';
import { Queues } from './queues.ts';
import { checkRedis } from './redis-check.ts';
import { gatewaySchema } from './schema/gateway-schema.ts';
import type { Services } from './services.ts';
import { measuredLedger } from './telemetry/measured-ledger.ts';
import { traceRequests } from './telemetry/request-trace.ts';
import { openWatches } from './watch/watches.ts';

/** Open operations that one scrape looks at. */
const CENSUS_LIMIT = 5_000;

export type Gateway = {
  readonly url: string;
  /** Takes no more requests, answers those under way with the state reached, lets go of Redis. */
  close(): Promise<void>;
};

/** What a gateway runs among. */
export type Surroundings = {
  /** Closed with the gateway, and where it does not start. */
  readonly directory: LiveDirectory;
  readonly log: Logger;
  readonly pass: Pass;
  readonly tracing?: Tracing;
  /** Where the built pages are; it works without them. */
  readonly consoleFolder?: string;
};

/** Where `apps/console` is built to. */
const CONSOLE_FOLDER = fileURLToPath(new URL('../../console/dist/', import.meta.url));

/**
 * Puts a gateway together and lets it listen.
 *
 * @throws UnfitRedis, UnguardedKey, or the reason why it cannot listen there.
 */
export async function startGateway(
  config: Config,
  { directory, log, pass, tracing = NO_TRACING, consoleFolder = CONSOLE_FOLDER }: Surroundings,
): Promise<Gateway> {
  refuseUnguardedKeys(directory.current());
  const connections = connect(config.redis, log);
  const stopped = new AbortController();
  const accounts = new AccountBook(directory);
  const server = httpServer(log);
  const live = new LiveSessions();
  let archive: GatewayArchive | null = null;
  try {
    const durability = await checkRedis(connections.ledger, config.requireDurableRedis);
    log.info({ durability }, DURABILITY_MEANS[durability]);

    const vault = openVault(config.sealingKeys);
    const { redisPrefix: prefix } = config;
    const layout = await foundLayout(connections.ledger, prefix, config.partitions);
    await refuseWithoutArchive(connections.ledger, prefix, layout.count, config.archiveUrl);
    layout.onRaise(() => log.info({ partitions: layout.count }, 'there are more partitions'));
    const metrics = gatewayMetrics(() => watch.waiting);
    const ledger = measuredLedger(
      openPartitionedLedger(connections.ledger, prefix, vault, layout),
      metrics,
    );
    archive =
      config.archiveUrl === null
        ? null
        : gatewayArchive({ url: config.archiveUrl, schema: prefix }, vault, metrics, log);
    const readOperation = reading(readOperationIn(ledger, archive));
    const queues = new Queues(connections.ledger, prefix, log);
    const { list, readAudit } = listsWithArchive(
      openPartitionedLedger(connections.lists, prefix, vault, layout),
      archive,
    );
    const lists = listsInTurn({ list: reading(list), readAudit: reading(readAudit) });
    const watches = openWatches({
      layout,
      prefix,
      ledger,
      lists,
      readOperation,
      connect: connections.stream,
      onError: (error) => log.error({ err: error }, 'an operation could not be read'),
      onTrouble: (error) => log.error({ err: error }, 'changes of operations are not heard of'),
    });
    const { watch, tenantWatch } = watches;
    const services: Services = {
      ledger,
      archive,
      readOperation,
      lists,
      enqueue: enqueueOn(queues, log, metrics),
      watch,
      tenantWatch,
      directory,
      accounts,
      settings: config.settings,
      hashKey: vault.hashKey,
      quotas: new TenantQuotas(directory, metrics.quotaRefusals),
      metrics,
      tracing,
      pass,
      log,
    };

    ledgerStateMetrics(metrics.registry, {
      masters: () => mastersOf(connections.ledger),
      jobs: () => Promise.all(queues.first(layout.count).map((queue) => queue.getJobCounts())),
      operations: async () => [await ledger.census(CENSUS_LIMIT)],
    });
    traceRequests(server, tracing);
    const access = authenticator(directory, log);
    const { production, allowedOrigins, maxSockets } = config;
    const schema = gatewaySchema(catalogue());
    const refusal = documentRefusal(schema);
    const graphql = {
      services,
      authenticator: access,
      gate: requestGate(access, services.quotas, metrics),
      live,
      read: documentReader(schema, refusal, production),
    };
    const pages = await consolePages(server, consoleFolder, log);
    const ide = production ? null : pages.graphql;
    await graphqlOverWebsocket(server, {
      ...graphql,
      allowedOrigins,
      maxSockets,
      maxPayload: BODY_LIMIT,
      ide,
    });
    if (ide !== null) {
      ideKey(server, config.ideApiKey);
    }
    await graphqlOverHttp(server, { ...graphql, schema, refusal, production });
    graphqlOverSse(server, graphql);
    await board(server, {
      queues: new Queues(connections.board, prefix, log),
      layout,
      ledger,
      authenticator: access,
      quotas: services.quotas,
    });
    const pulse = new Pulse();
    // One that answers is enough: what the others hold is refused, and what it holds is served.
    const ping = () => Promise.any(mastersOf(connections.ledger).map((master) => master.ping()));
    health(server, ping, pulse, archive);
    metricsRoute(server, metrics.registry, access, services.quotas);

    const beating = keepHeartbeat(ledger, pulse, log, stopped.signal);
    await server.listen({ host: config.host, port: config.port });
    return {
      url: urlOf(server.server.address() as AddressInfo),
      close: async () => {
        live.close();
        watch.close();
        tenantWatch.close();
        await server.close();
        await accounts.close();
        directory.close();
        stopped.abort();
        await watches.close();
        connections.close();
        await archive?.close();
        await beating;
        await tracing.close();
      },
    };
  } catch (error) {
    live.close();
    stopped.abort();
    directory.close();
    await server.close();
    connections.close();
    await archive?.close();
    throw error;
  }
}

function urlOf({ address, family, port }: AddressInfo): string {
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}
