import type { LoadReport } from '@oncegate/load/load-report';
import { type Heard, runLoad } from '@oncegate/load/run-load';
import type { Invocation, Outcome } from './history.ts';
import type { Recorder } from './recorder.ts';

/** As long as callers keep asking; longer than any fault of a test lasts on any machine. */
const GIVE_UP_MS = 600_000;
/** A busy machine serves few: who else came would wait for longer than that. */
const MOST_UNDER_WAY = 20;

/** Callers who use the client library, and come until they are told to stop. */
export type GoodCallers = {
  /** Nobody else comes; resolves once everybody who came has an answer. */
  stop(): Promise<LoadReport>;
};

/** What there is to hold against a deployment, by what its callers were told. */
export function complaints({ callers, succeeded, errors, conflicts }: LoadReport) {
  return { failed: callers - succeeded, errors, conflicts };
}

export const NO_COMPLAINTS = { failed: 0, errors: {}, conflicts: [] };

export function goodCallers(
  recorder: Recorder,
  to: { readonly url: string; readonly apiKey: string },
  ratePerSecond: number,
): GoodCallers {
  const stop = new AbortController();
  const plan = {
    gateways: [to.url],
    apiKey: to.apiKey,
    ratePerSecond,
    seconds: 3_600,
    seed: 1,
    // Some ask for what others have asked for.
    repeatShare: 0.2,
    timeoutMs: 10_000,
    giveUpAfterMs: GIVE_UP_MS,
    mostUnderWay: MOST_UNDER_WAY,
  };
  const onHeard = (heard: Heard): void => {
    for (const invocation of invocationsOf(heard)) recorder.note(invocation);
  };
  const report = runLoad(plan, 'call', { onHeard, signal: stop.signal });
  return {
    stop() {
      stop.abort();
      return report;
    },
  };
}

/** What the call heard at last, and that before it heard nothing where it had to ask again. */
function invocationsOf({ from, to, resends, answer }: Heard): readonly Invocation[] {
  const asked = {
    token: answer.clientToken,
    intent: answer.clientToken,
    cidrBlock: '10.0.0.0/8',
    from,
    to,
    boundMs: GIVE_UP_MS,
  };
  const last: Invocation = { ...asked, outcome: outcomeOf(answer) };
  if (resends === 0) return [last];
  const reason = `it asked ${resends} times more`;
  return [{ ...asked, outcome: { heard: 'nothing', reason } }, last];
}

function outcomeOf(answer: Heard['answer']): Outcome {
  if (!answer.ok) return { heard: 'refusal', code: answer.error.kind };
  const { disposition, operation, response } = answer;
  const { vpcId, requestId } = response;
  return {
    heard: 'answer',
    payload: {
      disposition,
      operation,
      response: { vpcId: vpcId ?? '', requestId: requestId ?? '' },
      userErrors: [],
    },
  };
}
