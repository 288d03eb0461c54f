import { LedgerUnavailable } from '@oncegate/ledger';

/**
 * The archive did not answer. Whoever was about to decide on what it holds must not: for callers it is
 * the ledger that cannot be asked, because the archive is a part of it.
 */
export class ArchiveUnavailable extends LedgerUnavailable {}

/** Classes of SQLSTATE that tell of a statement or its values, not of the server's state. */
const OUR_FAULT = /^(?:0A|21|22|23|42)/;

/** Tells an archive that cannot be asked from a bug: only the latter is thrown as it is. */
export function asArchiveError(error: unknown): unknown {
  return error instanceof ArchiveUnavailable || isRefusal(error)
    ? error
    : new ArchiveUnavailable(error);
}

/** The server answered, and will answer the same again. */
export function isRefusal(error: unknown): boolean {
  return sqlState(error) !== null && OUR_FAULT.test(sqlState(error) ?? '');
}

/** Somebody else holds the table: the server is well, and it can be had later. */
export function isTaken(error: unknown): boolean {
  const cause = error instanceof ArchiveUnavailable ? error.cause : error;
  return sqlState(cause) === '55P03';
}

/** The server answers whoever reads, but takes nothing: it was made read-only, or its disk is full. */
export function takesNothing(error: unknown): boolean {
  return ['25006', '53100'].includes(sqlState(error) ?? '');
}

export function sqlState(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : null;
}
