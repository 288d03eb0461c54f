import type { Sighting } from '@oncegate/ledger';
import type { History } from './history.ts';
import { nameOfRun } from './operator-acts.ts';
import type { Violation } from './violation.ts';

/** Answers that may say that the cloud did not act. All others say that it did, or leave it open. */
const REFUSALS: ReadonlySet<string> = new Set(['rejected', 'mismatch', 'try-later', 're-sign']);

/**
 * C: who sends holds a claim, alone, for one attempt; who settles SUCCEEDED has heard of a success, and
 * who settles FAILED that each attempt was refused or never left. Decided from what each process wrote
 * down of itself, and from what the cloud says it was asked.
 */
export function* checkClaims(history: History): Iterable<Violation> {
  yield* requestsOfNobody(history);
  const ofWorkers = history.sightings.filter(({ place }) => place.startsWith('worker.'));
  const attempts = Map.groupBy(ofWorkers, ({ id, fence }) => `${id} under fence ${fence}`);
  for (const [attempt, seen] of attempts) yield* oneAttempt(attempt, seen);
  // A ledger that forgot cannot know who holds a lease of before, or what was sent under it.
  if (history.lives > 1) return;
  for (const [run, seen] of Map.groupBy(ofWorkers, nameOfRun)) {
    yield* oneAtATime(run, seen);
    yield* failures(run, seen);
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
  for (const { state, pid } of at('worker.settled')) {
    const heard = at('worker.answered').find((answer) => answer.pid === pid)?.kind ?? 'no answer';
    if (state === 'SUCCEEDED' && heard !== 'success') {
      yield { invariant: 'C', says: `${attempt} was settled SUCCEEDED on ${heard}` };
    }
  }
}

/**
 * Whoever settles FAILED knows of its own attempt, and of all before it, that none can have acted. (A refusal
 * that follows from the parameters alone would do for all of them: no history here has one.)
 */
function* failures(run: string, seen: readonly Sighting[]): Iterable<Violation> {
  for (const [i, { place, state, fence }] of seen.entries()) {
    if (place !== 'worker.settled' || state !== 'FAILED') continue;
    const known = seen.slice(0, i).filter((sighting) => sighting.fence <= fence);
    for (const [of, attempt] of Map.groupBy(known, (sighting) => sighting.fence)) {
      if (mayHaveActed(attempt)) {
        const says = `${run} was settled FAILED under fence ${fence}, and ${of} may have acted`;
        yield { invariant: 'C', says };
      }
    }
  }
}

/** Whether an attempt may have acted for all that was heard of it. Without a word nobody knows if it was sent. */
function mayHaveActed(attempt: readonly Sighting[]): boolean {
  const answer = attempt.find(({ place }) => place === 'worker.answered');
  if (answer === undefined) return true;
  const wasSent = attempt.some(({ place }) => place === 'worker.sends');
  return wasSent && !REFUSALS.has(answer.kind ?? '');
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
