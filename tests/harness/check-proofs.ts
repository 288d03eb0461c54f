import type { History } from './history.ts';
import { nameOfRun, runsOfOperators } from './operator-acts.ts';
import type { Violation } from './violation.ts';

/** States that say that the cloud did not act. */
const NOTHING_HAPPENED: ReadonlySet<string> = new Set(['FAILED', 'CANCELED']);

/**
 * P: FAILED and CANCELED prove that nothing happened, SUCCEEDED that it did. Decided from what is listed
 * in the end, and from what the cloud wrote down that it did. What a person ended is for that person to prove.
 */
export function* checkProofs(history: History): Iterable<Violation> {
  const acts = runsOfOperators(history);
  const madeAnew = tokensMadeAnew(history);
  const happened = tokensThatHappened(history);
  for (const operation of history.listed) {
    const { clientToken, state } = operation;
    if (acts.has(nameOfRun(operation))) continue;
    if (NOTHING_HAPPENED.has(state) && happened.has(clientToken) && !madeAnew.has(clientToken)) {
      yield { invariant: 'P', says: `${clientToken} is ${state}, and happened` };
    }
    if (state === 'SUCCEEDED' && !happened.has(clientToken)) {
      yield { invariant: 'P', says: `${clientToken} is SUCCEEDED, and never happened` };
    }
  }
}

/**
 * Whose operation a ledger that was set back has made a second time: it forgot the first one whole, and
 * speaks of the second.
 */
function tokensMadeAnew({ invocations, lives }: History): ReadonlySet<string> {
  if (lives === 1) return new Set();
  const made = invocations.filter(
    ({ outcome }) => outcome.heard === 'answer' && outcome.payload.disposition === 'CREATED',
  );
  const byToken = Map.groupBy(made, ({ token }) => token);
  return new Set([...byToken].filter(([, all]) => all.length > 1).map(([token]) => token));
}

/** Whose effects there are. One under a token that nobody gave is known by what its caller meant. */
function tokensThatHappened({ listed, effects, invocations }: History): ReadonlySet<string> {
  const known = new Set(listed.map(({ clientToken }) => clientToken));
  const byIntent = Map.groupBy(invocations, ({ intent }) => intent);
  return new Set(
    effects.flatMap(({ clientToken, parameters }) =>
      clientToken !== null && known.has(clientToken)
        ? [clientToken]
        : (byIntent.get(parameters.VpcName ?? '') ?? []).map(({ token }) => token),
    ),
  );
}
