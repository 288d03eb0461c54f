import { type CallAnswer, createClient, type VpcCreateVpcResponse } from '@oncegate/client';
import { arrivals } from './arrivals.ts';
import { Tally } from './counts.ts';
import { gatewaysInTurn } from './gateways-in-turn.ts';
import { Latencies } from './latencies.ts';
import type { LoadPlan } from './load-plan.ts';
import type { LoadReport } from './load-report.ts';
import { OneAnswer } from './one-answer.ts';
import { openLoop } from './open-loop.ts';
import { seededRandom } from './seeded-random.ts';
import { tokens } from './tokens.ts';

/** Who looks at what the cloud did, once all callers have been answered. */
export type Witness = (succeeded: readonly string[]) => Promise<readonly string[]>;

/** One caller's call, on the clock of `performance.now()`. */
export type Heard = {
  readonly from: number;
  readonly to: number;
  /** How often the request was sent again. */
  readonly resends: number;
  readonly answer: CallAnswer<VpcCreateVpcResponse>;
};

export type Onlookers = {
  /** Where what the cloud did can be seen: tells what should not have been. */
  readonly witness?: Witness;
  readonly onHeard?: (heard: Heard) => void;
  /** No caller comes any more; those who have come wait for their answers. */
  readonly signal?: AbortSignal;
};

/**
 * Lets callers loose on a deployment, each a good one: it sends its request again, with the same
 * token, until it is answered. Each calls `CreateVpc`, named after its token.
 *
 * @param run sets the tokens of this run apart from those of others.
 */
export async function runLoad(
  { apiKey, gateways, ...load }: LoadPlan,
  run: string,
  { witness = async () => [], onHeard, signal }: Onlookers = {},
): Promise<LoadReport> {
  const [url] = gateways;
  if (url === undefined) throw new Error('no gateway was named');
  const [answers, resends, errors, dispositions] = [
    new OneAnswer(),
    new Tally(),
    new Tally(),
    new Tally(),
  ];
  const [latencies, late] = [new Latencies(), new Latencies()];
  let [callers, succeeded, requests, underWay, turnedAway] = [0, 0, 0, 0, 0];
  const client = createClient({
    url,
    apiKey,
    giveUpAfterMs: load.giveUpAfterMs,
    random: seededRandom(load.seed + 2),
    // Over HTTP alone, so that every request may go to another gateway.
    webSocket: null,
    fetch: gatewaysInTurn(gateways, load.timeoutMs, () => {
      requests += 1;
    }),
  });
  const nextToken = tokens(run, load.repeatShare, seededRandom(load.seed + 1));

  const begun = performance.now();
  await openLoop(
    arrivals(load.ratePerSecond, load.seconds, seededRandom(load.seed)),
    async (intended) => {
      if (underWay === load.mostUnderWay) {
        turnedAway += 1;
        return;
      }
      callers += 1;
      underWay += 1;
      late.add(performance.now() - intended);
      const clientToken = nextToken();
      const from = performance.now();
      let again = 0;
      const onAway = (why: string): void => {
        again += 1;
        resends.add(codeOf(why));
      };
      const answer = await client.vpc.createVpc(
        { cidrBlock: '10.0.0.0/8', vpcName: clientToken },
        { clientToken, waitMs: load.giveUpAfterMs, onAway },
      );
      const to = performance.now();
      underWay -= 1;
      latencies.add(to - intended);
      onHeard?.({ from, to, resends: again, answer });
      answers.heard(answer);
      if (answer.ok) {
        succeeded += 1;
        dispositions.add(answer.disposition);
      } else errors.add(nameOf(answer));
    },
    signal,
  );
  const seconds = (performance.now() - begun) / 1_000;
  client.close();
  return {
    load: { ...load, gateways: gateways.length },
    callers,
    turnedAway,
    succeeded,
    tokens: answers.tokens,
    seconds,
    succeededPerSecond: succeeded / seconds,
    latencyMs: latencies.summary(),
    generatorLateMs: late.summary(),
    dispositions: dispositions.counts(),
    errors: errors.counts(),
    resends: resends.counts(),
    requests,
    conflicts: [...answers.conflicts, ...(await witness(answers.succeeded()))],
  };
}

/** `fetch failed: connect ECONNREFUSED 127.0.0.1:4000` is counted as `ECONNREFUSED`. */
function codeOf(why: string): string {
  return /\bE[A-Z]{4,}\b/.exec(why)?.[0] ?? why;
}

function nameOf({ error }: Extract<CallAnswer<unknown>, { ok: false }>): string {
  switch (error.kind) {
    case 'failed':
    case 'unknown':
    case 'canceled':
      return `${error.kind} ${error.operation.error?.code ?? error.operation.error?.reason ?? ''}`;
    case 'unexpected':
      return `unexpected ${error.code ?? error.message}`;
    case 'refused':
      return `refused ${error.userErrors[0]?.code ?? ''}`;
    case 'mismatch':
    case 'unfinished':
    case 'aborted':
    case 'unavailable':
    case 'unauthenticated':
    case 'forbidden':
      return error.kind;
  }
}
