import type { Store } from '../store.ts';
import { recordOf, type Snapshot } from './decode.ts';
import type { Call, Fields } from './read-record.ts';
import type { Attempt, OperationRecord } from './record.ts';

/** As `announceEnd` of `beside.lua` makes it. */
type ToldEnd = { readonly course: Fields; readonly result: string; readonly attempt: Attempt };

/**
 * What became of an operation by the text that tells its end whole; null where that is the end of another run, or
 * of another operation under the same token.
 */
export function decodeEnd(
  { seal }: Pick<Store, 'seal'>,
  known: OperationRecord,
  told: string,
): Snapshot | null {
  const { course, result, attempt } = JSON.parse(told) as ToldEnd;
  const fields = { ...course, result, v: String(known.format) };
  const record = recordOf(seal, fields, callOf(known), () => known.pairs);
  const isIts = record.createdAt === known.createdAt && record.run === known.run;
  return isIts ? { record, attempts: [attempt] } : null;
}

function callOf(record: OperationRecord): Call {
  const { id, account, actor, token, product, version, action, regionId, parameterHash } = record;
  const { traceparent } = record;
  const call = { id, account, actor, token, product, version, action, regionId, parameterHash };
  return traceparent === undefined ? call : { ...call, traceparent };
}
