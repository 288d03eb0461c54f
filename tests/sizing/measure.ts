import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { costOfOperations } from './cost-of-operations.ts';
import type { Measured, Throughput } from './measured.ts';
import { writeMade, writeMeasured } from './results.ts';
import { throughputOf } from './throughput-of-partitions.ts';

/** Beyond what two cores can do; on a larger machine say more. */
const OVERLOAD = '450';

/** `npm run load:cost`: measures what an operation costs here, and makes plans, plot and page of it. */
const { values } = parseArgs({
  options: {
    rate: { type: 'string', default: '100' },
    seconds: { type: 'string', default: '20' },
    overload: { type: 'string', default: OVERLOAD },
    partitions: { type: 'string', default: '1,2,4' },
  },
});
const seconds = Number(values.seconds);
const { redis, othersBusy, ...costs } = await costOfOperations({
  ratePerSecond: Number(values.rate),
  seconds,
});
console.log(JSON.stringify({ othersBusy, ...costs }, null, 2));
const throughput: Throughput[] = [];
for (const partitions of values.partitions.split(',').map(Number)) {
  // Whoever is not answered at once waits: it is how fast they are served in the end that counts.
  const overload = { ratePerSecond: Number(values.overload), seconds: seconds / 4 };
  throughput.push(await throughputOf(partitions, overload));
  console.log(JSON.stringify(throughput.at(-1)));
}
const machine = { cores: availableParallelism(), node: process.version, redis, othersBusy };
const measured: Measured = { machine, ...costs, throughput };
await writeMeasured(measured);
await writeMade(measured);
