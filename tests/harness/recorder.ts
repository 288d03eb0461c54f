import { randomUUID } from 'node:crypto';
import { type LedgerEvent, ledgerConnection, ledgerKeys, tailEvents } from '@oncegate/ledger';
import { TestRunner } from 'vitest';
import { type GatewayClient, type Payload, RefusedByGateway } from './gateway-client.ts';
import type { Ending, History, Invocation, Listed, Outcome } from './history.ts';
import { readSightings } from './sightings.ts';
import type { System } from './system.ts';

const TERMINAL: ReadonlySet<string> = new Set(['SUCCEEDED', 'FAILED', 'UNKNOWN', 'CANCELED']);
/**
 * What a gateway may take beyond the waiting that was asked for, where the machine has other work: told
 * from hanging. How soon it answers without Redis, row 18 measures.
 */
const ANSWER_MS = 15_000;

/** Writes down what callers, the cloud and the ledger's stream show while a test runs. */
export type Recorder = {
  /** Sends a mutation as a caller would, and notes what was heard. */
  call(call: Partial<Call>): Promise<Invocation>;
  /** Notes what somebody heard who asked in a way of their own. */
  note(invocation: Invocation): void;
  /** Notes a fault, and how to tell afterwards whether it did something. */
  fault(name: string, fired: () => boolean): void;
  /** The ledger was made to forget: what ends from now on ends in another life of it. */
  ledgerForgot(): void;
  /** Waits until every acknowledged operation has ended or `patienceMs` is over; the whole history. */
  history(patienceMs?: number): Promise<History>;
};

type Call = {
  readonly gateway: GatewayClient;
  readonly token: string;
  readonly intent: string;
  readonly cidrBlock: string;
  readonly waitMs: number;
};

type Assumptions = Partial<Pick<History, 'windowMs' | 'cloudMemoryMs' | 'operatorActs'>> & {
  /** How many partitions there are going to be, one where left out. */
  readonly partitions?: number;
};

export function record(system: System, assumptions: Assumptions = {}): Recorder {
  const invocations: Invocation[] = [];
  const endings: Ending[] = [];
  const faults: { name: string; fired: () => boolean }[] = [];
  let life = 1;
  const stop = new AbortController();
  // A revision that is seen again after a reconnect is the same ending.
  const seen = new Set<string>();
  const listener = {
    onEvent: ({ id, run, state, revision }: LedgerEvent) => {
      const event = `${life} ${id} ${revision}`;
      if (!TERMINAL.has(state) || seen.has(event)) return;
      seen.add(event);
      endings.push({ id, run, state, life });
    },
    onGap: () => {},
  };
  for (let partition = 0; partition < (assumptions.partitions ?? 1); partition += 1) {
    const tail = ledgerConnection(system.redis.address, null);
    tail.on('error', () => {});
    const following = tailEvents(
      tail,
      ledgerKeys('oncegate', partition).ends,
      listener,
      stop.signal,
    );
    system.onStop(async () => {
      stop.abort();
      tail.disconnect();
      await following;
    });
  }

  async function listed(): Promise<readonly Listed[]> {
    const query = `query ($after: String) { operations(first: 100, after: $after) {
      edges { node { id clientToken state run } } pageInfo { hasNextPage endCursor } } }`;
    type Page = {
      operations: {
        edges: { node: Listed }[];
        pageInfo: { hasNextPage: boolean; endCursor: string | null };
      };
    };
    const all: Listed[] = [];
    for (let after: string | null = null; ; ) {
      const page: Page = await system.gateway.graphql<Page>(query, { after });
      all.push(...page.operations.edges.map(({ node }) => node));
      if (!page.operations.pageInfo.hasNextPage) return all;
      after = page.operations.pageInfo.endCursor;
    }
  }

  async function settled(patienceMs: number): Promise<readonly Listed[]> {
    const end = Date.now() + patienceMs;
    for (;;) {
      const all = await listed().catch((error: Error) => error);
      const over = Date.now() > end;
      if (all instanceof Error) {
        if (over || !/LEDGER_UNAVAILABLE|fetch failed/.test(all.message)) throw all;
      } else if (over || all.every(({ state }) => TERMINAL.has(state))) {
        return all;
      }
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }

  return {
    async call(given) {
      const token = given.token ?? randomUUID();
      const { gateway = system.gateway, intent = token, waitMs = 20_000 } = given;
      const cidrBlock = given.cidrBlock ?? '10.0.0.0/8';
      const from = performance.now();
      const outcome = await hear(() =>
        gateway.createVpc(token, { cidrBlock, vpcName: intent }, { waitMs }),
      );
      const to = performance.now();
      const boundMs = waitMs + ANSWER_MS;
      const invocation = { token, intent, cidrBlock, from, to, boundMs, outcome };
      invocations.push(invocation);
      return invocation;
    },
    note: (invocation) => void invocations.push(invocation),
    ledgerForgot: () => {
      life += 1;
    },
    fault: (name, fired) => void faults.push({ name, fired }),
    async history(patienceMs = 30_000) {
      const all = await settled(patienceMs);
      const history: History = {
        invocations,
        requests: await system.simulator.allRequests(),
        effects: await system.simulator.allEffects(),
        // After the requests: whoever made one has written it down by now.
        sightings: readSightings(system.sightings),
        sightingsToTimeMs: Date.now() - Number(process.hrtime.bigint()) / 1e6,
        endings,
        lives: life,
        listed: all,
        faults: faults.map(({ name, fired }) => ({ name, fired: fired() })),
        windowMs: assumptions.windowMs ?? 600_000,
        cloudMemoryMs: assumptions.cloudMemoryMs ?? Number.POSITIVE_INFINITY,
        operatorActs: assumptions.operatorActs ?? [],
      };
      leaveForTheTable(history);
      return history;
    },
  };
}

async function hear(send: () => Promise<Payload>): Promise<Outcome> {
  try {
    return { heard: 'answer', payload: await send() };
  } catch (error) {
    return error instanceof RefusedByGateway
      ? { heard: 'refusal', code: error.code }
      : { heard: 'nothing', reason: String(error) };
  }
}

function leaveForTheTable({ invocations, requests, effects, faults }: History): void {
  Object.assign(TestRunner.getCurrentTest()?.meta ?? {}, {
    history: {
      calls: invocations.length,
      requests: requests.length,
      effects: effects.length,
      fired: faults.filter(({ fired }) => fired).map(({ name }) => name),
    },
  });
}
