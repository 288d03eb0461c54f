import type { ClientToken, State } from '@oncegate/core';
import type { OperationError, OperationRecord, Refusal, Submission, WirePairs } from './record.ts';

/** What a submission says and nobody needs in Redis itself: one field of the record. */
export type Call = Omit<
  Submission,
  'tenant' | 'pairs' | 'deadlineMs' | 'windowMs' | 'retentionMs' | 'awaited' | 'maxOpen'
>;

export type Fields = Record<string, string>;

/** What is opened of a record once it is asked for. */
type Sealed = {
  readonly pairs: () => WirePairs;
  readonly result: () => OperationRecord['result'];
};

/**
 * A record of the names and values that scripts change, and what never changes in it.
 *
 * A class whose records share two getters. Getters of an object literal are made anew with each object: V8 puts them
 * among what is old, where they keep everything that they refer to until the next full collection. With thousands of
 * operations a second that was half of what collections cost.
 */
export class ReadRecord implements OperationRecord {
  // Own properties, as all others are.
  static readonly #OPENED: PropertyDescriptorMap & ThisType<ReadRecord> = {
    pairs: {
      enumerable: true,
      get() {
        this.#pairs ??= this.#sealed.pairs();
        return this.#pairs;
      },
    },
    result: {
      enumerable: true,
      get() {
        if (this.#result === undefined) this.#result = this.#sealed.result();
        return this.#result;
      },
    },
  };
  readonly id: string;
  readonly account: string;
  readonly actor: string;
  readonly token: ClientToken;
  readonly product: string;
  readonly version: string;
  readonly action: string;
  readonly regionId: string;
  readonly parameterHash: string;
  declare readonly traceparent?: string;
  declare readonly pairs: WirePairs;
  declare readonly result: OperationRecord['result'];
  readonly format: number;
  readonly tenant: string;
  readonly deadlineMs: number;
  readonly windowMs: number;
  readonly retentionMs: number | null;
  readonly revision: number;
  readonly state: State;
  readonly run: number;
  readonly fence: number;
  readonly sends: number;
  readonly runSends: number;
  readonly resigns: number;
  readonly createdAt: number;
  readonly deadlineAt: number;
  readonly dueAt: number | null;
  readonly sentAt: number | null;
  readonly ambiguousAt: number | null;
  readonly previouslyAmbiguousAt: number | null;
  readonly previousState: State | null;
  readonly previousStateAt: number | null;
  readonly settledAt: number | null;
  readonly retainUntil: number | null;
  readonly error: OperationError | null;
  readonly lastError: Refusal | null;
  readonly #sealed: Sealed;
  #pairs: WirePairs | undefined;
  #result: OperationRecord['result'] | undefined;

  constructor(fields: Fields, call: Call, sealed: Sealed) {
    const text = (name: string): string => fields[name] ?? '';
    const number = (name: string, unset = 0): number => Number(text(name) || unset);
    const time = (name: string): number | null => (text(name) === '' ? null : number(name));
    const json = <Value>(name: string): Value | null =>
      text(name) === '' ? null : (JSON.parse(text(name)) as Value);
    this.id = call.id;
    this.account = call.account;
    this.actor = call.actor;
    this.token = call.token;
    this.product = call.product;
    this.version = call.version;
    this.action = call.action;
    this.regionId = call.regionId;
    this.parameterHash = call.parameterHash;
    if (call.traceparent !== undefined) this.traceparent = call.traceparent;
    this.format = number('v');
    this.tenant = text('tenant');
    this.deadlineMs = number('deadlineMs');
    this.windowMs = number('windowMs');
    this.retentionMs = time('retentionMs');
    this.revision = number('rev', 1);
    this.state = text('state') as State;
    this.run = number('run', 1);
    this.fence = number('fence');
    this.sends = number('sends');
    this.runSends = number('runSends');
    this.resigns = number('resigns');
    this.createdAt = number('createdAt');
    this.deadlineAt = number('deadlineAt');
    this.dueAt = time('dueAt');
    this.sentAt = time('sentAt');
    this.ambiguousAt = time('ambiguousAt');
    this.previouslyAmbiguousAt = time('previouslyAmbiguousAt');
    this.previousState = text('previousState') === '' ? null : (text('previousState') as State);
    this.previousStateAt = time('previousStateAt');
    this.settledAt = time('settledAt');
    this.retainUntil = time('retainUntil');
    this.error = json('error');
    this.lastError = json('lastError');
    this.#sealed = sealed;
    Object.defineProperties(this, ReadRecord.#OPENED);
  }
}
