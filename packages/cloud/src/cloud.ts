import type { Observation } from '@oncegate/core';
import type { Endpoint } from './endpoint.ts';

/** One signed HTTP request, before it is signed. */
export type CloudCall = {
  readonly endpoint: Endpoint;
  readonly product: string;
  readonly version: string;
  readonly action: string;
  readonly regionId: string;
  /** Whether the action has a `RegionId`; without it the region only chose the endpoint. */
  readonly sendRegionId: boolean;
  /** Flattened wire pairs, sent exactly so; reserved names among them are dropped. */
  readonly pairs: ReadonlyArray<readonly [string, string]>;
  /** Top-level names that travel in the form body; the others travel in the query. */
  readonly formParameters: ReadonlySet<string>;
  /** Five VPC actions call their idempotency parameter `Token`. */
  readonly tokenParameter: 'ClientToken' | 'Token';
  /** Secrets among the parameters: taken out of every text that the observation holds. */
  readonly secrets: readonly string[];
  /** What `cloudToken` made; null only for dry runs. */
  readonly cloudToken: string | null;
};

export type SendOptions = {
  /**
   * Asked once the connection is up, immediately before the first byte of the request leaves:
   * connecting may outlast a lease or a retry window. False holds the request back for good.
   */
  readonly maySend: () => boolean;
  /** Aborting ends the wait; what had already left is not unsent by it. */
  readonly signal?: AbortSignal;
};

/** What came of a request, as it may be shown. */
export type Observed = {
  readonly observation: Observation;
  /** The same where it means more than may be shown, because it holds a secret: for decisions alone. */
  readonly evidence?: Observation;
};

export type Sent = Observed & {
  /** The nonce the request was signed with. */
  readonly nonce: string;
  /** The timestamp the request was signed with: UTC, `YYYY-MM-DDThh:mm:ssZ`. */
  readonly timestamp: string;
};

/** The port to the cloud. */
export interface Cloud {
  /**
   * Makes one attempt: one nonce, one timestamp, one signature, at most one HTTP request.
   * Never retries, never follows a redirect, and answers with an observation whatever the
   * network or the cloud does. Rejects only where `maySend` throws.
   */
  send(call: CloudCall, options: SendOptions): Promise<Sent>;
  /** Refuses further sends, waits for those under way (each bounded), closes idle connections. */
  close(): Promise<void>;
}
