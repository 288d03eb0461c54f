/**
 * Keeps texts secret where the ledger lies. What is sealed for one context, which names its place,
 * opens in no other.
 */
export type Seal = {
  seal(text: string, context: string): string;
  /** @throws Error whose message says why it cannot be opened, and never what it holds. */
  open(sealed: string, context: string): string;
  /** The same text under the newest key; null where it is already. Throws as `open` does. */
  reseal(sealed: string, context: string): string | null;
};

/** The fields of a record that hold what the caller sent and what the cloud answered. */
export const SEALED_FIELDS = ['pairs', 'result'] as const;

export type SealedField = (typeof SEALED_FIELDS)[number];

/** No JSON text begins so: it tells sealed fields from those of format 1. */
const MARK = 'sealed:';

/** What is kept of a field: its JSON under the newest key, for this field of this operation alone. */
export function sealField(seal: Seal, id: string, field: SealedField, value: unknown): string {
  return MARK + seal.seal(JSON.stringify(value), contextOf(id, field));
}

/** Reads a field that may be sealed, plain or empty. Throws as `Seal.open` does. */
export function openField<Value>(
  seal: Seal,
  id: string,
  field: SealedField,
  stored: string,
): Value | null {
  if (stored === '') return null;
  const text = stored.startsWith(MARK)
    ? seal.open(stored.slice(MARK.length), contextOf(id, field))
    : stored;
  return JSON.parse(text) as Value;
}

/** The field under the newest key, or null where nothing is to be done. Throws as `Seal.open` does. */
export function resealField(
  seal: Seal,
  id: string,
  field: SealedField,
  stored: string,
): string | null {
  if (stored === '') return null;
  const context = contextOf(id, field);
  if (!stored.startsWith(MARK)) return MARK + seal.seal(stored, context);
  const resealed = seal.reseal(stored.slice(MARK.length), context);
  return resealed === null ? null : MARK + resealed;
}

function contextOf(id: string, field: SealedField): string {
  return `${id}:${field}`;
}
