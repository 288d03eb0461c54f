import type { Caller } from './caller.ts';
import type { Services } from './services.ts';

/** What resolvers are given beside their arguments. */
export type GatewayContext = {
  readonly caller: Caller;
  readonly services: Services;
  /** Charges the tenant as many requests as it is told; the first of all is paid. */
  readonly charge: (requests: number) => Promise<void>;
  /** Aborted when the caller has gone: nobody waits for the answer any more. */
  readonly signal: AbortSignal;
};
