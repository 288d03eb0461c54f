import { type ClusterOptions, Redis, type RedisOptions } from 'ioredis';
import { EVENTS_BLOCK_MS } from './events.ts';
import { AskingCluster } from './redis/asking-cluster.ts';
import { GatheringRedis } from './redis/gathering-redis.ts';
import { lettingGo } from './redis/let-go.ts';
import { LimitedCluster } from './redis/limited-cluster.ts';
import { type RedisAddress, redisAddress } from './redis/redis-address.ts';
import type { RedisClient } from './redis/redis-client.ts';
import { TellingSentinels } from './redis/telling-sentinels.ts';
import { TimeLimit } from './redis/time-limit.ts';

/** Without the mapping of replies, which ioredis takes for a part of the client's type. */
type ServerOptions = Omit<RedisOptions, 'replyMapping'>;

/** A connection on which nothing comes for this long although something was asked is dead. */
const DEAD_MS = 2 * EVENTS_BLOCK_MS;
/** BullMQ waits for a job for up to ten seconds at a time. */
const QUEUE_DEAD_MS = 20_000;

const NODE_OPTIONS = {
  autoResendUnfulfilledCommands: false,
  maxRetriesPerRequest: 0,
  connectTimeout: 2_000,
  socketTimeout: DEAD_MS,
} satisfies RedisOptions;

const OPTIONS = {
  ...NODE_OPTIONS,
  enableOfflineQueue: false,
  retryStrategy: (times: number) => Math.min(50 * 2 ** Math.min(times, 6), 1_000),
} satisfies RedisOptions;

/**
 * The sentinels are asked again until they name a primary. Not ioredis' own `failoverDetector`: told of a
 * new primary while it is connecting anew, it breaks that off, and the connection has ended for good.
 * Sentinel closes the connections of a primary that it demotes, a dead one's close by themselves.
 */
const SENTINEL_OPTIONS = {
  sentinelRetryStrategy: () => 200,
  Connector: TellingSentinels,
} satisfies RedisOptions;

const CLUSTER_OPTIONS = {
  clusterRetryStrategy: (times: number) => Math.min(50 * times, 500),
  // A certificate names a host: that must not be looked up before the two are compared.
  dnsLookup: (host, found) => found(null, host),
} satisfies ClusterOptions;

const STEP_OPTIONS = {
  ...CLUSTER_OPTIONS,
  enableOfflineQueue: false,
  // What MOVED, ASK and TRYAGAIN answer was not executed: these are followed, a few times.
  maxRedirections: 5,
  retryDelayOnTryAgain: 50,
  // What a broken connection swallowed may have been executed, and must not be sent twice unasked.
  retryDelayOnFailover: 0,
  // Said to whoever asked, who has a nonce; not tried again after they have given up.
  retryDelayOnClusterDown: 0,
} satisfies ClusterOptions;

/**
 * A connection for the ledger's steps.
 *
 * It never resends by itself what may have been executed: a step fails soon and says so, and whoever
 * took it decides, with the same nonce or fence, whether to take it again.
 *
 * @param at where Redis is; a plain text is the URL of a single one.
 * @param timeoutMs milliseconds until a command without a reply is given up; null for the
 *   connection that follows the events, which blocks but never stays silent for long.
 */
export function ledgerConnection(at: string, timeoutMs: number | null): Redis;
export function ledgerConnection(at: RedisAddress, timeoutMs: number | null): RedisClient;
export function ledgerConnection(at: RedisAddress | string, timeoutMs: number | null): RedisClient {
  const address = typeof at === 'string' ? single(at) : at;
  if (address.topology === 'cluster') {
    const redisOptions = { ...authentication(address), ...NODE_OPTIONS };
    return new LimitedCluster(address.nodes, { ...STEP_OPTIONS, redisOptions }, timeoutMs);
  }
  const options = { ...serverOptions(address), ...OPTIONS };
  return timeoutMs === null ? new Redis(options) : new LimitedRedis(options, timeoutMs);
}

/**
 * The connection that a worker takes jobs from. It blocks, waits for Redis to come back for as long
 * as it takes, and may resend: what the queue does twice, the ledger's fence makes once.
 */
export function queueConnection(address: RedisAddress): RedisClient {
  const waiting = { maxRetriesPerRequest: null, socketTimeout: QUEUE_DEAD_MS };
  if (address.topology !== 'cluster') {
    return new GatheringRedis({ ...serverOptions(address), ...waiting });
  }
  const redisOptions = { ...authentication(address), ...waiting };
  return new AskingCluster(address.nodes, { ...CLUSTER_OPTIONS, redisOptions });
}

type Server = Exclude<RedisAddress, { topology: 'cluster' }>;

function serverOptions(address: Server): ServerOptions {
  const plain = { ...authentication(address), db: address.db };
  if (address.topology === 'single') return { ...plain, ...address.nodes[0] };
  const tls = address.tls && { enableTLSForSentinelMode: true, sentinelTLS: {} };
  const sentinels = { sentinels: [...address.nodes], name: address.name };
  return { ...plain, ...SENTINEL_OPTIONS, ...tls, ...sentinels };
}

function single(url: string): RedisAddress {
  const parsed = redisAddress('single', url, undefined);
  if (!parsed.ok) throw new Error(`The URL of Redis ${parsed.rule}`);
  return parsed.address;
}

function authentication({ tls, username, password }: RedisAddress) {
  return {
    ...(tls && { tls: {} }),
    ...(username !== '' && { username }),
    ...(password !== '' && { password }),
  };
}

/** Not ioredis' own `commandTimeout`: that takes a busy process for a slow Redis, see `TimeLimit`. */
class LimitedRedis extends GatheringRedis {
  readonly #limit: TimeLimit;

  constructor(options: ServerOptions, timeoutMs: number) {
    super(options);
    this.#limit = new TimeLimit(timeoutMs);
  }

  override sendCommand(...args: Parameters<Redis['sendCommand']>): Promise<unknown> {
    const answer = this.#limit.within(super.sendCommand(...args));
    // Also where it fails: ioredis sends some commands of its own and never looks at what becomes of them.
    lettingGo(args[0], answer);
    return answer;
  }
}
