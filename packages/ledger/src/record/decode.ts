import type { ClientToken } from '@oncegate/core';
import type { Store } from '../store.ts';
import { type Call, type Fields, ReadRecord } from './read-record.ts';
import type { Attempt, OperationRecord, WirePairs } from './record.ts';
import { openField, type Seal } from './sealed-field.ts';

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
  return recordOf(
    seal,
    fields,
    call,
    () => openField<WirePairs>(seal, call.id, 'pairs', text('pairs')) ?? [],
  );
}

/** The same of fields that are put together already. */
export function recordOf(
  seal: Seal,
  fields: Fields,
  call: Call,
  pairs: () => WirePairs,
): OperationRecord {
  const result = (): OperationRecord['result'] =>
    openField(seal, call.id, 'result', fields['result'] ?? '');
  return new ReadRecord(fields, call, { pairs, result });
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
