import type { Caller } from './caller.ts';
import type { Services } from './services.ts';

/** What resolvers are given beside their arguments. */
export type GatewayContext = {
  readonly caller: Caller;
  readonly services: Services;
  /** Aborted when the caller has gone: nobody waits for the answer any more. */
  readonly signal: AbortSignal;
};
