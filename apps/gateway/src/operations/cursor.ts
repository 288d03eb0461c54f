import type { Cursor } from '@oncegate/ledger';

const TEXT = /^(\d{1,15}):([0-9a-f]{64})$/;

/** Opaque to callers, so that what it holds may change. */
export function encodeCursor({ createdAt, id }: Cursor): string {
  return Buffer.from(`${createdAt}:${id}`).toString('base64url');
}

/** Null where this is no cursor of ours. */
export function decodeCursor(cursor: string): Cursor | null {
  const [, createdAt, id] = TEXT.exec(Buffer.from(cursor, 'base64url').toString('latin1')) ?? [];
  return id === undefined ? null : { createdAt: Number(createdAt), id };
}
