import type { Snapshot } from './decode.ts';
import { decodeAttempts, decodeRecord } from './decode.ts';
import { resealField, SEALED_FIELDS, type Seal } from './sealed-field.ts';

/** The newest format of records that this release reads: `FORMAT` of record.lua. */
export const RECORD_FORMAT = 4;
/** From this one on what is held is sealed: `SINCE.sealed` of record.lua. */
const SEALED_FORMAT = 2;

/** The fields of a record by name, as they lie in the ledger. */
export type KeptFields = Readonly<Record<string, string>>;

/**
 * Reads an operation that was kept outside the ledger as it lay in it.
 *
 * @throws Error that `isNewerFormat` knows, where a newer release wrote it: nothing is guessed.
 */
export function openKept(seal: Seal, fields: KeptFields, attempts: readonly string[]): Snapshot {
  if (Number(fields.v) > RECORD_FORMAT) {
    throw new Error(
      `NEWERFORMAT the archived record has format ${fields.v}, this process reads up to ${RECORD_FORMAT}`,
    );
  }
  const flat = Object.entries(fields).flat();
  return { record: decodeRecord({ seal }, flat), attempts: decodeAttempts(flat, attempts) };
}

/**
 * The same fields with what they hold under the newest key; null where it is already.
 *
 * @throws what `Seal.open` throws
 */
export function resealKept(seal: Seal, fields: KeptFields): KeptFields | null {
  const { id } = decodeRecord({ seal }, Object.entries(fields).flat());
  const changes = SEALED_FIELDS.flatMap((field) => {
    const resealed = resealField(seal, id, field, fields[field] ?? '');
    return resealed === null ? [] : [[field, resealed] as const];
  });
  return changes.length === 0
    ? null
    : {
        ...fields,
        ...Object.fromEntries(changes),
        v: String(Math.max(Number(fields.v), SEALED_FORMAT)),
      };
}
