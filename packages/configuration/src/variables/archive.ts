import { textLike, wholeNumber } from '../kinds.ts';
import type { App, Table } from '../variable.ts';

export type ArchiveValues = {
  readonly ONCEGATE_ARCHIVE_URL?: string;
  readonly ONCEGATE_ARCHIVE_AFTER_MS: number;
  readonly ONCEGATE_ARCHIVE_DELETE_AFTER_MS: number;
};

const WORKER: readonly App[] = ['worker'];
const HOUR_MS = 3_600_000;
const CENTURY_MS = 36_500 * 24 * HOUR_MS;

/** Where settled operations go that are old; see docs/archive.md. */
export const ARCHIVE: Table<ArchiveValues> = {
  ONCEGATE_ARCHIVE_URL: {
    ...textLike(/^postgres(?:ql)?:\/\/./, 'must begin with postgres:// or postgresql://'),
    readers: ['gateway', 'worker', 'reseal'],
    about:
      'The PostgreSQL that settled operations are moved to, with its user and password; left out, all stay in Redis.',
    secret: true,
  },
  ONCEGATE_ARCHIVE_AFTER_MS: {
    ...wholeNumber(1, CENTURY_MS),
    readers: WORKER,
    about: 'How long after it was settled an operation is copied to the archive.',
    otherwise: String(24 * HOUR_MS),
    unit: 'milliseconds',
  },
  ONCEGATE_ARCHIVE_DELETE_AFTER_MS: {
    ...wholeNumber(1, CENTURY_MS),
    readers: WORKER,
    about: 'How long it stays in Redis after that copy was committed.',
    otherwise: String(HOUR_MS),
    unit: 'milliseconds',
  },
};
