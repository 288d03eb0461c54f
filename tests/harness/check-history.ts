import { checkClaims } from './check-claims.ts';
import { checkProofs } from './check-proofs.ts';
import type { History, Invocation } from './history.ts';
import { nameOfRun, runsOfOperators } from './operator-acts.ts';
import type { Violation } from './violation.ts';

/** Two clocks are not read in one moment, and one of them counts whole milliseconds. */
const SLACK_MS = 50;
const TERMINAL: ReadonlySet<string> = new Set(['SUCCEEDED', 'FAILED', 'UNKNOWN', 'CANCELED']);

/**
 * Decides from a history alone whether every promise was kept. Knows nothing of how the system works.
 */
export function checkHistory(history: History): readonly Violation[] {
  return [
    ...effects(history),
    ...replays(history),
    ...listings(history),
    ...losses(history),
    ...creators(history),
    ...mismatches(history),
    ...wire(history),
    ...endings(history),
    ...windows(history),
    ...bounds(history),
    ...checkClaims(history),
    ...checkProofs(history),
    ...faults(history),
  ];
}

/** E: at most one effect per intent, for as long as the cloud remembers. */
function* effects(history: History): Iterable<Violation> {
  const byIntent = Map.groupBy(history.effects, ({ parameters }) => parameters.VpcName ?? '');
  for (const [intent, made] of byIntent) {
    const times = made.map(({ at }) => Date.parse(at)).toSorted((a, b) => a - b);
    const tooSoon = times.some(
      (at, i) => i > 0 && at - (times[i - 1] ?? 0) < history.cloudMemoryMs,
    );
    if (tooSoon) {
      yield { invariant: 'E', says: `${intent} happened ${made.length} times` };
    }
  }
}

/** R: all terminal answers of one run are one answer. */
function* replays(history: History): Iterable<Violation> {
  for (const [run, all] of Map.groupBy(terminalAnswers(history), (answer) => answer.run)) {
    const heard = new Set(all.map((answer) => JSON.stringify(answer)));
    if (heard.size > 1) {
      yield { invariant: 'R', says: `${run} was answered as ${[...heard].join(' and as ')}` };
    }
  }
}

/** R: a run is listed as it was answered, unless a person has changed it since. */
function* listings(history: History): Iterable<Violation> {
  const acts = runsOfOperators(history);
  const listed = new Map(history.listed.map((of) => [nameOfRun(of), of.state]));
  for (const { run, state } of terminalAnswers(history)) {
    const found = listed.get(run) ?? state;
    if (found !== state && !acts.has(run)) {
      yield { invariant: 'R', says: `${run} was answered as ${state}, and is listed as ${found}` };
    }
  }
}

/** L: what was acknowledged is listed, and has ended. */
function* losses(history: History): Iterable<Violation> {
  const listed = new Map(history.listed.map((operation) => [operation.clientToken, operation]));
  for (const token of new Set(acknowledged(history).map((invocation) => invocation.token))) {
    const operation = listed.get(token);
    if (!operation) yield { invariant: 'L', says: `${token} was acknowledged and is not listed` };
    else if (!TERMINAL.has(operation.state)) {
      yield { invariant: 'L', says: `${token} never ended: ${operation.state}` };
    }
  }
}

/** L: where nothing was lost on the way, somebody was told that they made the operation. */
function* creators(history: History): Iterable<Violation> {
  for (const [token, all] of Map.groupBy(history.invocations, (invocation) => invocation.token)) {
    const dispositions = all.map(({ outcome }) =>
      outcome.heard === 'answer' ? outcome.payload.disposition : 'NOT_HEARD',
    );
    if (!dispositions.includes('NOT_HEARD') && !dispositions.includes('CREATED')) {
      yield { invariant: 'L', says: `${token} was made by nobody: ${dispositions.join(', ')}` };
    }
  }
}

/** M: a mismatch is answered if and only if the parameters differ from those that the token stands for. */
function* mismatches(history: History): Iterable<Violation> {
  for (const [token, all] of Map.groupBy(history.invocations, (invocation) => invocation.token)) {
    const accepted = new Set(all.filter(wasAcknowledged).map(({ cidrBlock }) => cidrBlock));
    if (accepted.size > 1) {
      yield { invariant: 'M', says: `${token} stands for ${[...accepted].join(' and ')}` };
    }
    for (const { cidrBlock } of all.filter(wasMismatch)) {
      if (accepted.has(cidrBlock)) {
        yield { invariant: 'M', says: `${token} with ${cidrBlock} was both taken and refused` };
      }
    }
  }
}

/** W: one token an intent, and every request signed anew. */
function* wire(history: History): Iterable<Violation> {
  const known = new Set(history.invocations.map(({ token }) => token));
  for (const { clientToken } of history.requests) {
    if (!known.has(clientToken ?? '')) {
      yield { invariant: 'W', says: `the cloud was asked with the token ${clientToken}, nobody's` };
    }
  }
  for (const part of ['nonce', 'signature'] as const) {
    const seen = Map.groupBy(history.requests, (request) => request[part]);
    for (const [value, requests] of seen) {
      if (requests.length > 1) {
        yield { invariant: 'W', says: `${part} ${value} was sent ${requests.length} times` };
      }
    }
  }
}

/** O: the terminal state of a run is written once. */
function* endings(history: History): Iterable<Violation> {
  const acts = runsOfOperators(history);
  const ended = Map.groupBy(history.endings, (ending) => `${ending.life} ${nameOfRun(ending)}`);
  for (const [key, written] of ended) {
    const run = key.slice(key.indexOf(' ') + 1);
    if (written.length > 1 && !acts.has(run)) {
      const states = written.map(({ state }) => state).join(', ');
      yield { invariant: 'O', says: `${run} ended ${written.length} times: ${states}` };
    }
  }
}

/** D: once the cloud may have acted, nothing is sent after the retry window, by the sender's own clock. */
function* windows(history: History): Iterable<Violation> {
  const sends = Map.groupBy(
    history.sightings.filter(({ place }) => place === 'worker.sends'),
    ({ token }) => token as string,
  );
  for (const [token, requests] of Map.groupBy(history.requests, (request) => request.clientToken)) {
    const ambiguous = requests.find(
      ({ status, effect }) => effect || status === null || status >= 500,
    );
    const since = Date.parse(ambiguous?.at ?? '') - history.sightingsToTimeMs;
    for (const { at } of sends.get(token ?? '') ?? []) {
      if (at > since + history.windowMs + SLACK_MS) {
        yield { invariant: 'D', says: `${token} was sent ${Math.ceil(at - since)} ms after doubt` };
      }
    }
  }
}

/** B: nobody is kept waiting for longer than was asked, and whoever is refused is told why. */
function* bounds(history: History): Iterable<Violation> {
  for (const { token, from, to, boundMs, outcome } of history.invocations) {
    if (to - from > boundMs) {
      yield { invariant: 'B', says: `${token} waited ${to - from} ms, bound ${boundMs}` };
    }
    if (outcome.heard === 'refusal' && outcome.code === 'INTERNAL_SERVER_ERROR') {
      yield { invariant: 'B', says: `${token} was refused without a reason` };
    }
  }
}

/** F: a run whose fault did nothing has proved nothing. */
function* faults(history: History): Iterable<Violation> {
  for (const { name, fired } of history.faults) {
    if (!fired) yield { invariant: 'F', says: `${name} did not fire` };
  }
}

function terminalAnswers({ invocations }: History) {
  return invocations.flatMap(({ outcome }) => {
    if (outcome.heard !== 'answer' || outcome.payload.disposition === 'REJECTED') return [];
    const { operation, response } = outcome.payload;
    if (operation === null || !TERMINAL.has(operation.state)) return [];
    const { state, error } = operation;
    return [{ run: nameOfRun(operation), state, error, response }];
  });
}

function acknowledged(history: History): readonly Invocation[] {
  return history.invocations.filter(wasAcknowledged);
}

function wasAcknowledged({ outcome }: Invocation): boolean {
  return outcome.heard === 'answer' && outcome.payload.disposition !== 'REJECTED';
}

function wasMismatch({ outcome }: Invocation): boolean {
  return (
    outcome.heard === 'answer' &&
    outcome.payload.userErrors.some(({ code }) => code === 'IdempotentParameterMismatch')
  );
}
