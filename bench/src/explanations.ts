import type { RowId } from './reaches.ts';

const TWO_SCRIPTS =
  'claim and settle are two scripts more than a job needs; not tried yet: one for all that is due at once';
const WHOLE_PATH =
  'measured from the parameters on: their check, flattening, hash and sealing, quota, metrics and a line of the log, which the other side has none of';
const ALWAYS =
  'at `always` each script waits for the disk, and an operation takes several; not tried yet: fewer';

/** How the aim of a row was met, or what stands in the way: the last column of the table. */
export const EXPLANATIONS: Partial<Readonly<Record<RowId, string>>> = {
  'accept-32': WHOLE_PATH,
  'accept-256': WHOLE_PATH,
  'accept-restate-32': ALWAYS,
  'accept-restate-256': ALWAYS,
  'completed-32': TWO_SCRIPTS,
  'completed-256': TWO_SCRIPTS,
  'p99-32': TWO_SCRIPTS,
  'p50-1': 'four round trips more than a job: admit, claim, settle, and the read of who waited',
  'completed-restate-32': ALWAYS,
  'completed-dbos-32': ALWAYS,
  'replay-floor':
    'the floor compares nothing and opens nothing; ours hashes and seals before it knows that the token is known',
  'replay-powertools': 'as above',
  'replay-restate': 'as above',
  'http-accept': 'most goes to the submission itself, see the rows of accept',
  cpu: TWO_SCRIPTS,
  million: 'every step touches the keys of its own operation, and sorted sets by rank or score',
};
