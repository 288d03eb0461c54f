import { execFileSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { costOfOperations } from './cost-of-operations.ts';
import type { Measured, Throughput } from './measured.ts';
import { writeMade, writeMeasured } from './results.ts';
import { throughputOf } from './throughput-of-partitions.ts';

/** Far beyond what two cores can do; on a larger machine say more. */
const OVERLOAD = '1500';
/** So many that a worker is busy before it has no room for more. */
const CONCURRENCY = 200;

/** `npm run load:cost`: measures what an operation costs here, and makes plans, plot and page of it. */
const { values } = parseArgs({
  options: {
    rate: { type: 'string', default: '100' },
    seconds: { type: 'string', default: '20' },
    overload: { type: 'string', default: OVERLOAD },
    partitions: { type: 'string', default: '1,2,4' },
  },
});
const measuredAt = new Date().toISOString();
const commit = execFileSync('git', ['describe', '--always', '--dirty', '--exclude=*'], {
  encoding: 'utf8',
}).trim();
const seconds = Number(values.seconds);
const { redis, othersBusy, ...costs } = await costOfOperations({
  ratePerSecond: Number(values.rate),
  seconds,
});
console.log(JSON.stringify({ othersBusy, ...costs }, null, 2));
const overload = { ratePerSecond: Number(values.overload), concurrency: CONCURRENCY };
const throughput: Throughput[] = [];
for (const partitions of values.partitions.split(',').map(Number)) {
  // Whoever is not answered at once waits: it is how fast they are served in the end that counts.
  throughput.push(await throughputOf(partitions, { ...overload, seconds: seconds / 4 }));
  console.log(JSON.stringify(throughput.at(-1)));
}
const machine = { cores: availableParallelism(), node: process.version, redis, othersBusy };
const measured: Measured = { measuredAt, commit, machine, ...costs, overload, throughput };
await writeMeasured(measured);
await writeMade(measured);
