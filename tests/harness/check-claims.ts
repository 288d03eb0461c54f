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
  // A ledger that forgot cannot know who holds a lease of before.
  if (history.lives > 1) return;
  for (const [run, seen] of Map.groupBy(history.sightings, (of) => `${of.id} run ${of.run}`)) {
    yield* oneAtATime(run, seen);
  }
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

/** Whoever claims finds that nobody holds the lease; whoever was claimed after sends no more. */
function* oneAtATime(run: string, seen: readonly Sighting[]): Iterable<Violation> {
  let latest = 0;
  // Whose lease is in force, as far as is known: an answer is seen before the lease is given up.
  let holder: Sighting | undefined;
  for (const sighting of seen) {
    const { place, fence } = sighting;
    // A claim that is written down after a later one: its holder was frozen, and is late.
    if (place === 'worker.claimed' && fence > latest) {
      if (holder !== undefined && sighting.at < heldUntil(holder)) {
        const early = Math.ceil(heldUntil(holder) - sighting.at);
        yield { invariant: 'C', says: `${run} was claimed ${early} ms before its lease was over` };
      }
      holder = sighting;
      latest = fence;
    } else if (place === 'worker.sends' && fence < latest) {
      yield { invariant: 'C', says: `${run} was sent under fence ${fence} after a later claim` };
    } else if (place === 'worker.answered' && fence === holder?.fence) {
      holder = undefined;
    }
  }
}

/** A holder counts its lease from before it asked, and may send no longer than it: never too late. */
function heldUntil({ at, ms, sendBefore = ms }: Sighting): number {
  return at + (sendBefore - ms);
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
