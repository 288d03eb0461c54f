import type { ClientToken, State } from '@oncegate/core';
import type { Attempt, OperationRecord, Submission, WirePairs } from './record.ts';
import { openField, type Seal } from './sealed-field.ts';
import type { Store } from './store.ts';

/** What a submission says and nobody needs in Redis itself: one field of the record. */
export type Call = Omit<
  Submission,
  'tenant' | 'pairs' | 'deadlineMs' | 'windowMs' | 'retentionMs' | 'awaited' | 'maxOpen'
>;

export type Fields = Record<string, string>;

/** An operation and its attempts at one moment. */
export type Snapshot = { readonly record: OperationRecord; readonly attempts: readonly Attempt[] };

/**
 * Reads the flat field/value list of a record as a script returns it: of a field that comes twice the
 * last one counts, and one that is empty or not there is not set.
 */
export function decodeRecord(
  { seal }: Pick<Store, 'seal'>,
  flat: readonly string[],
): OperationRecord {
  const fields = fieldsOf(flat);
  const text = (name: string): string => fields[name] ?? '';
  const call = text('call') === '' ? flatCall(text) : (JSON.parse(text('call')) as Call);
  const pairs = once(() => openField<WirePairs>(seal, call.id, 'pairs', text('pairs')) ?? []);
  return recordOf(seal, fields, call, pairs);
}

/** A record of the names and values that scripts change, and what never changes in it. */
export function recordOf(
  seal: Seal,
  fields: Fields,
  call: Call,
  pairs: () => WirePairs,
): OperationRecord {
  const text = (name: string): string => fields[name] ?? '';
  const number = (name: string, unset = 0): number => Number(text(name) || unset);
  const time = (name: string): number | null => (text(name) === '' ? null : number(name));
  const json = <Value>(name: string): Value | null =>
    text(name) === '' ? null : (JSON.parse(text(name)) as Value);
  const result = once(() =>
    openField<NonNullable<OperationRecord['result']>>(seal, call.id, 'result', text('result')),
  );
  return {
    ...call,
    format: number('v'),
    tenant: text('tenant'),
    get pairs() {
      return pairs();
    },
    deadlineMs: number('deadlineMs'),
    windowMs: number('windowMs'),
    retentionMs: time('retentionMs'),
    revision: number('rev', 1),
    state: text('state') as State,
    run: number('run', 1),
    fence: number('fence'),
    sends: number('sends'),
    runSends: number('runSends'),
    resigns: number('resigns'),
    createdAt: number('createdAt'),
    deadlineAt: number('deadlineAt'),
    dueAt: time('dueAt'),
    sentAt: time('sentAt'),
    ambiguousAt: time('ambiguousAt'),
    previouslyAmbiguousAt: time('previouslyAmbiguousAt'),
    previousState: text('previousState') === '' ? null : (text('previousState') as State),
    previousStateAt: time('previousStateAt'),
    settledAt: time('settledAt'),
    retainUntil: time('retainUntil'),
    get result() {
      return result();
    },
    error: json('error'),
    lastError: json('lastError'),
  };
}

/** Up to format 2 each part of the call is a field of its own. */
function flatCall(text: (name: string) => string): Call {
  return {
    id: text('id'),
    account: text('account'),
    actor: text('actor'),
    token: text('token') as ClientToken,
    product: text('product'),
    version: text('version'),
    action: text('action'),
    regionId: text('regionId'),
    parameterHash: text('parameterHash'),
    ...(text('traceparent') !== '' && { traceparent: text('traceparent') }),
  };
}

/** Where its name stands in a record as a script returns it; -1 before format 4. */
export function placeOfCourse(flat: readonly string[]): number {
  return flat.findIndex((text, index) => index % 2 === 0 && text === 'course');
}

/** From format 4 on the names of the course stand in one field; what stands beside it rules. */
export function fieldsOf(flat: readonly string[]): Fields {
  const course = placeOfCourse(flat);
  const fields: Fields = course === -1 ? {} : JSON.parse(flat[course + 1] as string);
  for (let i = 0; i < flat.length; i += 2) {
    if (i !== course) fields[flat[i] as string] = flat[i + 1] as string;
  }
  return fields;
}

/**
 * The attempts of an operation in order of number: the kept rows, the first ambiguous one even where
 * it is older than those, and the one in flight. A late answer takes the place of "lost".
 */
export function decodeAttempts(
  flat: readonly string[],
  rows: readonly string[],
): readonly Attempt[] {
  const byNumber = new Map<number, Attempt>();
  const fields = fieldsOf(flat);
  const firstAmbiguous = fields['ambiguousAttempt'] ?? '';
  for (const row of firstAmbiguous === '' ? rows : [firstAmbiguous, ...rows]) {
    const attempt = JSON.parse(row) as Attempt;
    byNumber.set(attempt.number, attempt);
  }
  if (fields['state'] === 'RUNNING') {
    const number = Number(fields['sends']);
    byNumber.set(number, {
      number,
      run: Number(fields['run'] ?? 1),
      sentAt: Number(fields['sentAt']),
      answeredAt: null,
      kind: 'no-response',
      effect: 'may-have-happened',
    });
  }
  return [...byNumber.values()].toSorted((a, b) => a.number - b.number);
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
