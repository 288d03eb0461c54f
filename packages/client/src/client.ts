import { actionsOf } from './actions-of.ts';
import { type Backoff, DEFAULT_BACKOFF } from './backoff.ts';
import { type Discovery, discovery } from './discovery.ts';
import { endpointOf } from './endpoint-of.ts';
import { follower } from './follow.ts';
import { type FreeForm, freeForm } from './free-form.ts';
import { GPDB_ACTIONS, type GpdbActions } from './generated/gpdb-actions.ts';
import { VPC_ACTIONS, type VpcActions } from './generated/vpc-actions.ts';
import { type Operations, operations } from './operations.ts';
import type { Gateway } from './post.ts';
import type { Ports } from './until-over.ts';
import { type Watch, watching } from './watch.ts';

export type ClientOptions = {
  /** Address of the gateway: `https://gateway.example`. */
  readonly url: string;
  readonly apiKey: string;
  /**
   * Milliseconds without an answer after which a call, a question, or a watch that was never connected, is given
   * up; five minutes by default.
   */
  readonly giveUpAfterMs?: number;
  readonly backoff?: Backoff;
  /** The platform's own by default. */
  readonly fetch?: typeof globalThis.fetch;
  /** A WebSocket class, the platform's own by default; null asks over HTTP alone. */
  readonly webSocket?: unknown;
  /** Uniform in [0, 1): where the jitter of the backoff comes from. */
  readonly random?: () => number;
};

/** A caller of one gateway: a method for every action, by product. */
export type OncegateClient = {
  /** Virtual Private Cloud. */
  readonly vpc: VpcActions;
  /** AnalyticDB for PostgreSQL. */
  readonly gpdb: GpdbActions;
  /** Any action, under the cloud's own names. */
  readonly submit: FreeForm;
  readonly operations: Operations;
  readonly discovery: Discovery;
  readonly watch: Watch;
  /**
   * Lets go of the WebSocket. Calls under way go on over HTTP. Platforms wait for the gateway's goodbye: of one that
   * fell silent Node keeps the socket, and with it a process that does not end itself, for half a minute.
   */
  close(): void;
};

const GIVE_UP_MS = 5 * 60_000;

/**
 * Makes a caller of a gateway. It keeps nothing: a token is all that is needed to ask again, by
 * another caller too.
 *
 * ```ts
 * const client = createClient({ url: 'http://127.0.0.1:4000', apiKey });
 * const answer = await client.vpc.createVpc({ cidrBlock: '10.0.0.0/8' });
 * if (answer.ok) console.log(answer.response.vpcId);
 * ```
 *
 * @throws TypeError where `url` is no address.
 */
export function createClient(options: ClientOptions): OncegateClient {
  const { url, apiKey, webSocket = globalThis.WebSocket, random = Math.random } = options;
  const gateway: Gateway = {
    endpoint: endpointOf(url),
    apiKey,
    // Looked up for each request: browsers refuse a fetch that has lost its window.
    fetch: options.fetch ?? ((input, init) => globalThis.fetch(input, init)),
  };
  const ports: Ports = {
    gateway,
    resending: {
      backoff: options.backoff ?? DEFAULT_BACKOFF,
      giveUpAfterMs: options.giveUpAfterMs ?? GIVE_UP_MS,
      random,
    },
    follower: follower(gateway, webSocket ?? undefined),
  };
  return {
    vpc: actionsOf<VpcActions>('vpc', VPC_ACTIONS, ports),
    gpdb: actionsOf<GpdbActions>('gpdb', GPDB_ACTIONS, ports),
    submit: freeForm(ports),
    operations: operations(ports),
    discovery: discovery(ports),
    watch: watching(ports, webSocket ?? undefined),
    close: () => ports.follower.close(),
  };
}
