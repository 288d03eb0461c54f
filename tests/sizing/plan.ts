import { ASSUMED } from './assumptions.ts';
import { costAtFullLoad, type Measured, rounded } from './measured.ts';
import { sharesAsPlaced } from './partitions-on-masters.ts';
import { type Overhead, simulate } from './simulation.ts';

/** How much is needed for a rate, and what it gives. */
export type Plan = {
  readonly operationsPerSecond: number;
  /** Deployments side by side, each with tenants of its own; what follows is of one of them. */
  readonly deployments: number;
  readonly masters: number;
  readonly partitions: number;
  /** How much of the operations the fullest master has. */
  readonly largestShare: number;
  readonly gateways: number;
  /** If gateways gathered events before they read. */
  readonly gatewaysIfGathered: number;
  readonly workers: number;
  /** Of all masters together. */
  readonly redisGigabytes: number;
  readonly redisGigabitsPerSecond: number;
  /** Of each kind of process, how busy one is; the highest is the next bottleneck. */
  readonly busy: Readonly<Record<'gateway' | 'worker' | 'redis', number>>;
  /** By how much of the planned rate comes, 1 for all of it. */
  readonly overheadMs: readonly (Overhead & { readonly load: number })[];
};

export const RATES: readonly number[] = [1_000, 10_000, 100_000];
const LOADS = [0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.6];
const SIMULATED_OPERATIONS = 30_000;
/** As many as a deployment may have. */
const MOST_PARTITIONS = 256;

/**
 * How busy a gateway is with reading what only the callers of others wait for.
 *
 * @param gatherMs how long it would wait before it reads again; it does not.
 */
export function readingBusy(measured: Measured, operationsPerSecond: number, gatherMs = 0): number {
  const { eventsPerOperation, wakeMs } = measured.reading;
  const events = (operationsPerSecond * eventsPerOperation) / 1_000;
  const itself = eventsBusy(measured, operationsPerSecond);
  // It reads again as soon as it has read, all that has come meanwhile: so it is woken less often
  // than there are events, the more so the longer it takes.
  const wakes = Math.min(events, 1 / (gatherMs + wakeMs + 2 * ASSUMED.hopMs));
  return wakes * wakeMs * (1 - itself) + itself;
}

/** The part of it that no gathering makes less. */
function eventsBusy({ reading }: Measured, operationsPerSecond: number): number {
  return Math.min(1, (operationsPerSecond * reading.eventsPerOperation * reading.eventMs) / 1_000);
}

/** How many gateways share the work, of which each has to read as well. */
function gatewaysFor(measured: Measured, operationsPerSecond: number, gatherMs = 0): number {
  const work = (operationsPerSecond * costAtFullLoad(measured).gatewayMs) / 1_000;
  return Math.ceil(work / (ASSUMED.busy - readingBusy(measured, operationsPerSecond, gatherMs)));
}

export function planFor(measured: Measured, operationsPerSecond: number, seed: number): Plan {
  const { gatewayMs, workerMs, redisMs } = costAtFullLoad(measured);
  const { deployments, masters, partitions, shares } = spread(measured, operationsPerSecond);
  const rate = operationsPerSecond / deployments;
  const perMs = rate / 1_000;
  const memory = memoryBytes(measured, rate);
  const reading = readingBusy(measured, rate);
  const gateways = gatewaysFor(measured, rate);
  const forCalls = (perMs * ASSUMED.cloudMs) / ASSUMED.concurrency;
  const workers = Math.ceil(Math.max(perMs * workerMs, forCalls) / ASSUMED.busy);
  const largestShare = Math.max(...shares);
  const bytes = measured.operation.redisBytesIn + measured.operation.redisBytesOut;
  const overheadMs = LOADS.map((load) => {
    const simulated = {
      operationsPerSecond: rate * load,
      gateways,
      workers,
      masterShares: shares,
      // What goes into reading is not there for callers.
      serviceMs: { gateway: gatewayMs / (1 - reading), worker: workerMs, redis: redisMs },
    };
    const { p50, p99 } = simulate(simulated, SIMULATED_OPERATIONS, seed);
    return { load, p50: rounded(p50), p99: rounded(p99) };
  });
  return {
    operationsPerSecond,
    deployments,
    masters,
    partitions,
    largestShare: rounded(largestShare),
    gateways,
    gatewaysIfGathered: gatewaysFor(measured, rate, ASSUMED.gatherMs),
    workers,
    redisGigabytes: rounded(memory / 1e9),
    redisGigabitsPerSecond: rounded((rate * bytes * 8) / 1e9),
    busy: {
      gateway: rounded((perMs * gatewayMs) / gateways + reading),
      worker: rounded((perMs * workerMs) / workers),
      redis: rounded(perMs * redisMs * largestShare),
    },
    overheadMs,
  };
}

/** What the operations take that have not left for the archive yet. */
function memoryBytes({ operation }: Measured, operationsPerSecond: number): number {
  return operationsPerSecond * 3_600 * ASSUMED.hoursKept * operation.redisBytesKept;
}

type Spread = {
  readonly masters: number;
  readonly partitions: number;
  readonly shares: readonly number[];
};

/** The fewest deployments of which each has little enough to read, and can be spread over masters. */
function spread(measured: Measured, operationsPerSecond: number) {
  for (let deployments = 1; ; deployments += 1) {
    const rate = operationsPerSecond / deployments;
    if (eventsBusy(measured, rate) > ASSUMED.readingBusy) continue;
    const busy = (rate / 1_000) * costAtFullLoad(measured).redisMs;
    const forMemory = Math.ceil(memoryBytes(measured, rate) / ASSUMED.redisMemoryBytes);
    const found = overMasters(busy, forMemory);
    if (found !== null) return { deployments, ...found };
  }
}

/** The fewest masters, and for them the fewest partitions, that keep the fullest master at bay. */
function overMasters(busy: number, atLeast: number): Spread | null {
  const fewest = Math.max(1, atLeast, Math.ceil(busy / ASSUMED.busy));
  for (let masters = fewest; masters <= MOST_PARTITIONS; masters += 1) {
    for (let partitions = 1; partitions <= MOST_PARTITIONS; partitions *= 2) {
      const shares = sharesAsPlaced(partitions, masters);
      const isSpread = partitions >= masters && busy * Math.max(...shares) <= ASSUMED.busy;
      if (isSpread) return { masters, partitions, shares };
    }
  }
  return null;
}
