import type { Sighting } from '@oncegate/ledger';
import type { Payload } from './gateway-client.ts';
import type { CloudRequest, Effect } from './simulator-client.ts';

/** What a caller asked for. One intent: however often it is sent, it should happen once. */
export type Invocation = {
  readonly token: string;
  /** What the caller meant; travels to the cloud as a name, so that effects can be told apart. */
  readonly intent: string;
  readonly cidrBlock: string;
  /** Milliseconds of one clock. */
  readonly from: number;
  readonly to: number;
  /** How long it may take, by what was asked. */
  readonly boundMs: number;
  readonly outcome: Outcome;
};

/** What a caller heard. A caller who heard nothing knows nothing: never a failure. */
export type Outcome =
  | { readonly heard: 'answer'; readonly payload: Payload }
  | { readonly heard: 'refusal'; readonly code: string }
  | { readonly heard: 'nothing'; readonly reason: string };

/** A terminal state as it was written, read from the ledger's own stream. */
export type Ending = {
  readonly id: string;
  readonly run: number;
  readonly state: string;
  /** Raised each time the ledger was made to forget. */
  readonly life: number;
};

/** An operation as the gateway lists it when all is over. */
export type Listed = {
  readonly id: string;
  readonly clientToken: string;
  readonly state: string;
  readonly run: number;
};

/** Everything that was seen by everybody, and nobody's opinion of it. */
export type History = {
  readonly invocations: readonly Invocation[];
  readonly requests: readonly CloudRequest[];
  readonly effects: readonly Effect[];
  /** What gateways and workers wrote down of themselves, in order. */
  readonly sightings: readonly Sighting[];
  /** What their clock, the machine's monotonic one, lacks to the time of requests and effects, in ms. */
  readonly sightingsToTimeMs: number;
  readonly endings: readonly Ending[];
  /** 1, and one more each time the ledger was made to forget. */
  readonly lives: number;
  readonly listed: readonly Listed[];
  /** Faults that were injected, and whether each was seen to do something. */
  readonly faults: ReadonlyArray<{ readonly name: string; readonly fired: boolean }>;
  /** The retry window that was configured, and how long the cloud remembered tokens, in ms. */
  readonly windowMs: number;
  readonly cloudMemoryMs: number;
  /** Runs that a person ended or started anew: what they may change is theirs. */
  readonly operatorActs: ReadonlyArray<{ readonly id: string; readonly run: number }>;
};
