import type { Sighting } from '@oncegate/ledger';
import type { History } from './history.ts';
import type { Violation } from './violation.ts';

/** States that a worker may write only on what it heard from the cloud. */
const ON_EVIDENCE: ReadonlySet<string> = new Set(['SUCCEEDED', 'FAILED']);

/**
 * C: who sends holds a claim, alone, for one attempt; who settles has heard an answer. Decided from
 * what each process wrote down of itself, and from what the cloud says it was asked.
 */
export function* checkClaims(history: History): Iterable<Violation> {
  yield* requestsOfNobody(history);
  const attempts = Map.groupBy(
    history.sightings.filter(({ place }) => place.startsWith('worker.')),
    ({ id, fence }) => `${id} under fence ${fence}`,
  );
  for (const [attempt, seen] of attempts) yield* oneAttempt(attempt, seen);
}

function* oneAttempt(attempt: string, seen: readonly Sighting[]): Iterable<Violation> {
  const at = (place: Sighting['place']) => seen.filter((sighting) => sighting.place === place);
  const [claim, ...others] = at('worker.claimed');
  const sends = at('worker.sends');
  if (others.length > 0) {
    yield { invariant: 'C', says: `${attempt} was claimed ${others.length + 1} times` };
  }
  if (sends.length > 1) yield { invariant: 'C', says: `${attempt} sent ${sends.length} times` };
  for (const send of sends) {
    if (claim?.pid !== send.pid || seen.indexOf(claim) > seen.indexOf(send)) {
      yield { invariant: 'C', says: `${attempt} was sent by one who had not claimed it` };
    } else if (send.ms > (claim.sendBefore ?? 0)) {
      const late = Math.ceil(send.ms - (claim.sendBefore ?? 0));
      yield { invariant: 'D', says: `${attempt} was sent ${late} ms after it might have been` };
    }
  }
  for (const { state = '', pid } of at('worker.settled')) {
    const heard = at('worker.answered').some((answer) => answer.pid === pid);
    if (ON_EVIDENCE.has(state) && !heard) {
      yield { invariant: 'C', says: `${attempt} was settled ${state} on no answer` };
    }
  }
}

/** Every request that reached the cloud was written down by a process before its bytes left. */
function* requestsOfNobody({ requests, sightings }: History): Iterable<Violation> {
  const sent = Map.groupBy(
    sightings.filter(({ place }) => place === 'worker.sends'),
    ({ token }) => token as string,
  );
  for (const [token, asked] of Map.groupBy(requests, ({ clientToken }) => clientToken ?? '')) {
    const sends = sent.get(token)?.length ?? 0;
    if (asked.length > sends) {
      const says = `the cloud was asked ${asked.length} times with ${token}, ${sends} sends were seen`;
      yield { invariant: 'C', says };
    }
  }
}
