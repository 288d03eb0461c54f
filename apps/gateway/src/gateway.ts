import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { type Pass, Pulse } from '@oncegate/ledger';
import { NO_TRACING, type Tracing } from '@oncegate/telemetry';
import type { LiveDirectory } from '@oncegate/tenancy';
import type { Logger } from 'pino';
import { refuseUnguardedKeys } from './access/guarded-keys.ts';
import type { Config } from './config.ts';
import { keepHeartbeat } from './heartbeat.ts';
import { openRedis } from './open-redis.ts';
import { openServer } from './open-server.ts';
import { openServices } from './open-services.ts';
import type { Services } from './services.ts';

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
  /** Closed like the directory. */
  readonly tracing?: Tracing;
  /** Where the built pages are; it works without them. */
  readonly consoleFolder?: string;
};

/** Where `apps/console` is built to. */
const CONSOLE_FOLDER = fileURLToPath(new URL('../../console/dist/', import.meta.url));

/**
 * Puts a gateway together and lets it listen. Whatever is opened says on one stack how it is closed, the latest
 * first: wherever the start breaks off, and when the gateway is closed.
 *
 * @throws UnfitRedis, UnguardedKey, or the reason why it cannot listen there.
 */
export async function startGateway(
  config: Config,
  { directory, log, pass, tracing = NO_TRACING, consoleFolder = CONSOLE_FOLDER }: Surroundings,
): Promise<Gateway> {
  await using opened = new AsyncDisposableStack();
  opened.defer(() => tracing.close());
  opened.defer(() => directory.close());
  refuseUnguardedKeys(directory.current());

  const redis = await openRedis(config, log, opened);
  const services = openServices(config, { directory, log, pass, tracing }, redis, opened);
  const pulse = beating(services, opened);
  const server = await openServer(config, { services, redis, pulse, consoleFolder }, opened);
  await server.listen({ host: config.host, port: config.port });

  const all = opened.move();
  return {
    url: urlOf(server.server.address() as AddressInfo),
    close: () => all.disposeAsync(),
  };
}

/** The pulse of the ledger, felt until all is closed. */
function beating({ ledger, log }: Services, opened: AsyncDisposableStack): Pulse {
  const pulse = new Pulse();
  const stopped = new AbortController();
  const beats = keepHeartbeat(ledger, pulse, log, stopped.signal);
  opened.defer(() => {
    stopped.abort();
    return beats;
  });
  return pulse;
}

function urlOf({ address, family, port }: AddressInfo): string {
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}
