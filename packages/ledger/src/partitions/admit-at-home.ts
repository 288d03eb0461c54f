import type { Submission } from '../record/record.ts';
import { LedgerUnavailable } from '../redis/unavailable.ts';
import type { Admission, Moved } from '../steps/admit.ts';
import type { Partitions } from './partitions.ts';
import type { Placed } from './placed.ts';

/** A layout has as many raises as somebody gave commands: this many in the time of one call is none. */
const MOST_RAISES = 8;

/**
 * Creates the operation where the layout has its home, or reads it from wherever it is.
 *
 * Of all partitions that may hold it only one may make it at any time: a later home makes nothing before
 * each older one has said that it has nothing and gives it up, and a partition that has heard of a later
 * layout makes nothing for those who have not.
 *
 * @param mayMake asked before it may be made: what the caller knows may have grown old while older homes
 *   were asked.
 * @throws LedgerUnavailable, also where it may not be made any more; LayoutConflict
 */
export async function admitAtHome(
  partitions: Partitions,
  submission: Submission,
  nonce: string,
  mayMake: () => boolean,
): Promise<Placed<Admission>> {
  for (let raises = 0; raises < MOST_RAISES; raises += 1) {
    const answer = await admitUnder(partitions, submission, nonce, mayMake);
    if (answer.outcome !== 'MOVED') return answer;
    partitions.layout.learn(answer.layout);
  }
  throw new Error('The ledger names one layout after the other');
}

async function admitUnder(
  partitions: Partitions,
  submission: Submission,
  nonce: string,
  mayMake: () => boolean,
): Promise<Placed<Admission> | Moved> {
  // What this process hears meanwhile is not what these homes were found by.
  const { text } = partitions.layout;
  const [home, ...before] = partitions.homesOf(submission.id);
  if (before.length > 0) {
    const asked = before.map(async (old) => ({
      ...(await old.forgo(submission.id, nonce, text)),
      partition: old.number,
    }));
    const found = (await Promise.all(asked)).find(({ outcome }) => outcome !== 'MISSING');
    if (found !== undefined && found.outcome !== 'MISSING') return found;
  }
  if (!mayMake()) throw new LedgerUnavailable(new Error('Older homes took too long to answer'));
  const answer = await home.admit(submission, nonce, text);
  return answer.outcome === 'MOVED' ? answer : { ...answer, partition: home.number };
}
