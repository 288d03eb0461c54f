import type { ClientToken, Effect, Kind, State } from '@oncegate/core';

/** Wire pairs as flattened at admission; workers send exactly these. */
export type WirePairs = ReadonlyArray<readonly [string, string]>;

/** What a caller submitted, once it is known to be valid. */
export type Submission = {
  /** `operationId(tenant, token)` of core. */
  readonly id: string;
  readonly tenant: string;
  /** Name of the account that its calls are signed with; empty in records of format 1. */
  readonly account: string;
  /** Who submitted it first: a key or the subject of a token; empty where it was not recorded yet. */
  readonly actor: string;
  readonly token: ClientToken;
  readonly product: string;
  readonly version: string;
  readonly action: string;
  /** Where the call goes; part of what the token means even if the action does not send it. */
  readonly regionId: string;
  readonly parameterHash: string;
  readonly pairs: WirePairs;
  /** Milliseconds a run may take in all. */
  readonly deadlineMs: number;
  /** Milliseconds after the first ambiguous send in which the same token may still be sent. */
  readonly windowMs: number;
  /** Milliseconds a settled operation is kept; null keeps it for ever. */
  readonly retentionMs: number | null;
  /** W3C `traceparent` of the submission, where it was traced; its attempts belong to that trace. */
  readonly traceparent?: string;
  /** Whether whoever submits it waits for its end, which is told whole then. */
  readonly awaited?: boolean;
  /** Operations that the tenant may have in flight; null for any number. Not kept. */
  readonly maxOpen: number | null;
};

/** What the cloud, or the way to it, said against an attempt. */
export type Refusal = {
  readonly code?: string;
  readonly message?: string;
  readonly requestId?: string;
  readonly httpStatus?: number;
  /** Nobody asked the cloud since: why the call was held back. */
  readonly heldBack?: string;
};

/** Why a run ended without success, and the last refusal where there was one. */
export type OperationError = Refusal & { readonly reason: string };

/**
 * The record of truth about one operation. Times are epoch milliseconds of Redis TIME.
 *
 * `pairs` and `result` are kept sealed, and opened when they are first read: that throws where their
 * key is missing, and everything else about the operation is still known.
 */
export type OperationRecord = Omit<Submission, 'awaited' | 'maxOpen'> & {
  /** Format it is kept in: what a worker writes into it, those must read that admitted it. */
  readonly format: number;
  /** Raised by every change of state: the newer of two reads is the one with the higher revision. */
  readonly revision: number;
  readonly state: State;
  /** 1 for the first; `retry` starts the next. */
  readonly run: number;
  readonly fence: number;
  /** Number of the latest attempt, counted over all runs. */
  readonly sends: number;
  /** Attempts of this run. */
  readonly runSends: number;
  /** Attempts in a row that were answered with a request to sign again. */
  readonly resigns: number;
  readonly createdAt: number;
  readonly deadlineAt: number;
  /** When it may be claimed next; null while it runs and once it is settled. */
  readonly dueAt: number | null;
  /** When the latest attempt was claimed, which is just before it is sent. */
  readonly sentAt: number | null;
  /** First send of this run after which the cloud may have acted, the attempt in flight included. */
  readonly ambiguousAt: number | null;
  /** The same, as it was before the attempt in flight. */
  readonly previouslyAmbiguousAt: number | null;
  /** The state that the latest claim found, and since when it was so; null before the first. */
  readonly previousState: State | null;
  readonly previousStateAt: number | null;
  readonly settledAt: number | null;
  readonly retainUntil: number | null;
  /** The cloud's answer, parsed; null unless SUCCEEDED. */
  readonly result: Readonly<Record<string, unknown>> | null;
  readonly error: OperationError | null;
  /**
   * What this run was put off for last: the cloud's refusal while WAITING, or while QUEUED or WAITING why it is
   * held back. A claim ends being held back; a refusal stays until another takes its place.
   */
  readonly lastError: Refusal | null;
};

/** What a worker writes down about an attempt; the ledger adds number, run and times. */
export type AttemptOutcome = Refusal & {
  readonly kind: Kind;
  readonly effect: Effect;
  /** SignatureNonce it was signed with. */
  readonly nonce?: string;
  /** Milliseconds until the next attempt, where one follows. */
  readonly nextDelayMs?: number;
};

/** One signed request, as recorded. */
export type Attempt = AttemptOutcome & {
  readonly number: number;
  readonly run: number;
  readonly sentAt: number;
  /** Null: no answer was recorded. */
  readonly answeredAt: number | null;
  /** The answer came after the run was decided, or from a holder that had lost its fence. */
  readonly late?: true;
};
