import { seededRandom } from '@oncegate/load/seeded-random';
import TinyQueue from 'tinyqueue';
import { ASSUMED, PATH, type Visited } from './assumptions.ts';

/** What is simulated: stations that serve one after the other, in the order of arrival. */
export type Simulated = {
  readonly operationsPerSecond: number;
  readonly gateways: number;
  readonly workers: number;
  /** How much of all operations each master has, 1 in all. */
  readonly masterShares: readonly number[];
  /** Milliseconds of service that one operation takes at each kind of station, in all. */
  readonly serviceMs: { readonly gateway: number; readonly worker: number; readonly redis: number };
};

/** Milliseconds that an operation takes beyond the cloud's own time. */
export type Overhead = { readonly p50: number; readonly p99: number };

type Visit = { readonly time: number; readonly operation: Operation; readonly step: number };
type Operation = { readonly came: number; readonly master: number; cloudMs: number };

/**
 * Sends operations through gateways, Redis masters and workers, as a Poisson process, with service
 * times and cloud times that are exponential: harsher than the real ones, which vary less.
 *
 * @param operations how many; the first tenth, which finds everything empty, is not counted.
 * @param path the stations that each visits, in turn.
 */
export function simulate(
  simulated: Simulated,
  operations: number,
  seed: number,
  path: readonly Visited[] = PATH,
): Overhead {
  const random = seededRandom(seed);
  const exponential = (mean: number): number => -Math.log(1 - random()) * mean;
  const idle = (count: number): number[] => Array.from({ length: count }, () => 0);
  const freeAt = {
    gateway: idle(simulated.gateways),
    worker: idle(simulated.workers),
    redis: idle(simulated.masterShares.length),
  };
  const visits = new TinyQueue<Visit>([], (a, b) => a.time - b.time);
  const gapMs = 1_000 / simulated.operationsPerSecond;
  let come = 0;
  const nextCaller = (time: number): void => {
    if (come === operations) return;
    come += 1;
    const operation = { came: time, master: pick(simulated.masterShares, random()), cloudMs: 0 };
    visits.push({ time, operation, step: 0 });
  };

  const overheads: number[] = [];
  nextCaller(exponential(gapMs));
  for (let visit = visits.pop(); visit !== undefined; visit = visits.pop()) {
    const { time, operation, step } = visit;
    if (step === 0) nextCaller(time + exponential(gapMs));
    const place = path[step];
    if (place === undefined) {
      overheads.push(time - operation.came - operation.cloudMs);
    } else if (place.at === 'cloud') {
      operation.cloudMs = exponential(ASSUMED.cloudMs);
      visits.push({ time: time + operation.cloudMs, operation, step: step + 1 });
    } else {
      const stations = freeAt[place.at];
      const which =
        place.at === 'redis' ? operation.master : Math.floor(random() * stations.length);
      const begins = Math.max(time, stations[which] ?? 0);
      const ends = begins + exponential(simulated.serviceMs[place.at] * place.share);
      stations[which] = ends;
      visits.push({ time: ends + ASSUMED.hopMs, operation, step: step + 1 });
    }
  }
  const counted = overheads.slice(operations / 10).toSorted((a, b) => a - b);
  const at = (share: number): number => counted[Math.floor(counted.length * share)] ?? Number.NaN;
  return { p50: at(0.5), p99: at(0.99) };
}

function pick(shares: readonly number[], at: number): number {
  let below = 0;
  for (const [index, share] of shares.entries()) {
    below += share;
    if (at < below) return index;
  }
  return shares.length - 1;
}
