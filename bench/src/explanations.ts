import type { RowId } from './reaches.ts';

const THREE_STEPS =
  'three scripts, of up to sixteen operations each: admitted with its job, taken with its claim, settled and its job finished (decisions 0026, 0027), and the end told to whoever waits (0028); nothing outlives its operation in memory (0031). What the other side does not do: parameters checked and hashed, sealed and opened twice, two lines of the log';
const ONE_STEP =
  'a submission prepared before the clock: sealed, then record, indexes, event and job in one script (decision 0026), sixteen of them at once (decision 0023), each script under way while the next is prepared (0029), asked once for all whether anything is there (0030), where the other side has a script for each job';
const WHOLE_PATH =
  'from the parameters on, informational: their check, flattening and hash, quota, metrics and a line of the log besides';
const ALWAYS =
  'at `always` each turn of Redis waits for the disk: an operation takes three of them, one after the other, and shares each with all that came in that turn (decision 0027)';
const ONE_STEP_ALWAYS =
  'at `always` each turn of Redis waits for the disk: an operation takes one, with its job, and shares it with up to 31 others (decision 0029)';

/** How the aim of a row was met, or what stands in the way: the last column of the table. */
export const EXPLANATIONS: Partial<Readonly<Record<RowId, string>>> = {
  'accept-32': ONE_STEP,
  'accept-256': ONE_STEP,
  'accept-whole-32': WHOLE_PATH,
  'accept-whole-256': WHOLE_PATH,
  'accept-restate-32': ONE_STEP_ALWAYS,
  'accept-restate-256': ONE_STEP_ALWAYS,
  'completed-32': THREE_STEPS,
  'completed-256': THREE_STEPS,
  'p99-32': THREE_STEPS,
  'p50-1':
    'as many round trips as a job, each with more to do: with one operation at a time nothing is shared, neither scripts nor writes',
  'completed-restate-32': ALWAYS,
  'completed-dbos-32': ALWAYS,
  'replay-floor':
    'a known token is asked for by its course: Redis compares and says that nothing has changed, and what was opened before is answered (decision 0029); sixteen in one script, where the floor has one for each',
  'replay-whole': WHOLE_PATH,
  'replay-powertools':
    'the whole submission; a worker, a queue and the parameters are what Powertools has none of',
  'replay-restate': 'the whole submission, without HTTP',
  'http-accept':
    'parsing, validation and the glue of HTTP are spared as far as Apollo lets; most is the submission itself, see the whole rows of accept',
  cpu: THREE_STEPS,
  million: 'every step touches the keys of its own operation, and sorted sets by rank or score',
};
