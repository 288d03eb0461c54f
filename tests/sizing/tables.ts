import { ASSUMED } from './assumptions.ts';
import { type Row, table } from './markdown-table.ts';
import { costAtFullLoad, type Measured, redisMsIn, type Throughput } from './measured.ts';
import { sharesAsDealt, sharesAsPlaced } from './partitions-on-masters.ts';
import { type Plan, readingBusy } from './plan.ts';

/** The parts of `docs/scaling.md` that are made from results, by the name of their marker. */
export function tables(
  measured: Measured,
  plans: readonly Plan[],
): Readonly<Record<string, string>> {
  return {
    cost: cost(measured),
    throughput: throughput(measured),
    plan: plan(measured, plans),
    placing: placing(),
    reading: reading(measured),
  };
}

/**
 * The page with its tables as they should be.
 *
 * @throws where the page has no place for one of them.
 */
export function withTables(page: string, made: Readonly<Record<string, string>>): string {
  return Object.entries(made).reduce((text, [name, lines]) => {
    const place = new RegExp(`(<!-- ${name} -->\n)[^]*?(<!-- /${name} -->)`);
    if (!place.test(text)) throw new Error(`docs/scaling.md has no place for ${name}`);
    return text.replace(place, (_, begin: string, end: string) => `${begin}${lines}\n${end}`);
  }, page);
}

function cost(measured: Measured): string {
  const { measuredAt, commit, machine, load, operation, replay, reading: read } = measured;
  const kb = (bytes: number): string => `${(bytes / 1_000).toFixed(1)} KB`;
  const ms = (value: number): string => `${value} ms`;
  const full = costAtFullLoad(measured);
  const [inside, outside] = [kb(operation.redisBytesIn), kb(operation.redisBytesOut)];
  const rows: readonly Row[] = [
    ['gateway, processor time', ms(operation.gatewayMs), ms(full.gatewayMs), ms(replay.gatewayMs)],
    ['worker, processor time', ms(operation.workerMs), ms(full.workerMs), '–'],
    ['Redis, its main thread', ms(operation.redisMs), ms(full.redisMs), ms(replay.redisMs)],
    ['Redis, scripts', String(operation.redisScripts), '', ''],
    ['Redis, commands, those inside scripts included', String(operation.redisCommands), '', ''],
    ['Redis, bytes in and out', `${inside}, ${outside}`, '', ''],
    ['Redis, memory while it is kept', kb(operation.redisBytesKept), '', ''],
    ['append-only file', kb(operation.appendOnlyBytes), '', ''],
    ['each other gateway, for each end', ms(read.eventMs), '', ''],
    ['each other gateway, to be woken', ms(read.wakeMs), '', ''],
  ];
  return `${table(['', 'a new operation', '… at full load', 'a replay'], rows)}

Measured on ${measuredAt.slice(0, 10)} at commit ${commit}, on ${machine.cores} cores, shared with all other processes of the
measurement (${machine.othersBusy} cores were busy with something else), Node ${machine.node}, Redis ${machine.redis} with
\`appendfsync everysec\`, ${load.operations} operations at ${load.ratePerSecond} a second.`;
}

function throughput(all: Measured): string {
  const { measuredAt, commit, machine, overload, throughput: measured } = all;
  const rows = measured.map(
    ({ partitions, operationsPerSecond, processors }): Row => [
      String(partitions),
      String(operationsPerSecond),
      String(Math.round(operationsPerSecond / oursOf(processors))),
      String(processors.gateways),
      String(processors.workers),
      processors.redis.join(' + '),
      String(processors.simulator),
      String(processors.generator),
      String(processors.others),
    ],
  );
  const head = ['partitions', 'operations a second', 'for each core that it had'];
  const cores = ['gateway', 'worker', 'masters', 'simulator', 'callers', 'others'];
  return `${table([...head, ...cores], rows)}

The last six columns are cores that were busy on average; there are ${machine.cores}. Measured on ${measuredAt.slice(0, 10)} at
commit ${commit}, with ${overload.ratePerSecond} operations a second offered and \`ONCEGATE_CONCURRENCY=${overload.concurrency}\`, where plans take ${ASSUMED.concurrency}.
${dearer(measured)}`;
}

/** What it costs that a script gathers the steps of one partition only. */
function dearer(measured: readonly Throughput[]): string {
  const [one, most] = [measured.at(0), measured.at(-1)];
  if (one === undefined || most === undefined || one === most) return '';
  const times = redisMsIn(most) / redisMsIn(one);
  return `An operation took Redis ${times.toFixed(1)} times as long with ${most.partitions} partitions as with ${one.partitions}.`;
}

function oursOf({ gateways, workers, redis, simulator, generator }: Throughput['processors']) {
  return redis.reduce((sum, busy) => sum + busy, gateways + workers + simulator + generator);
}

function plan(measured: Measured, plans: readonly Plan[]): string {
  const column = (name: string, of: (one: Plan) => string | number): Row => [
    name,
    ...plans.map((one) => String(of(one))),
  ];
  const planned = ({ overheadMs }: Plan) => overheadMs.find(({ load }) => load === 1);
  const rows: readonly Row[] = [
    column('deployments side by side', ({ deployments }) => deployments),
    column('of each: masters', ({ masters }) => masters),
    column('partitions', ({ partitions }) => partitions),
    column('gateways', ({ gateways }) => gateways),
    column('gateways, if ends were gathered', (one) => one.gatewaysIfGathered),
    column('workers', ({ workers }) => workers),
    column('Redis memory', ({ redisGigabytes }) => `${redisGigabytes} GB`),
    column('Redis network', ({ redisGigabitsPerSecond }) => `${redisGigabitsPerSecond} Gbit/s`),
    column('busy: gateways', ({ busy }) => percent(busy.gateway)),
    column('busy: workers', ({ busy }) => percent(busy.worker)),
    column('busy: the fullest master', ({ busy }) => percent(busy.redis)),
    column('beyond the cloud’s time, p50', (one) => `${planned(one)?.p50} ms`),
    column('beyond the cloud’s time, p99', (one) => `${planned(one)?.p99} ms`),
  ];
  const rate = ({ operationsPerSecond }: Plan): string =>
    `${operationsPerSecond / 1_000}k a second`;
  const { gatewayMs, workerMs, redisMs } = costAtFullLoad(measured);
  const most = (costMs: number): number => Math.floor((1_000 * ASSUMED.busy) / costMs);
  const calls = Math.floor((ASSUMED.busy * ASSUMED.concurrency * 1_000) / ASSUMED.cloudMs);
  return `${table(['', ...plans.map(rate)], rows)}

A master has time for ${most(redisMs)} operations a second, a gateway for ${most(gatewayMs)} if it had no ends to read; a
worker for ${most(workerMs)}, of which its calls at once allow ${calls}.`;
}

/** How full the fullest of three masters gets. */
function placing(): string {
  const partitions = [1, 2, 4, 8, 16, 32, 64];
  const fullest = (shares: readonly number[]): string => percent(Math.max(...shares));
  return table(
    ['partitions on three masters', ...partitions.map(String)],
    [
      ['slots as they are dealt out', ...partitions.map((of) => fullest(sharesAsDealt(of, 3)))],
      ['slots placed in turn', ...partitions.map((of) => fullest(sharesAsPlaced(of, 3)))],
    ],
  );
}

function reading(measured: Measured): string {
  const rates = [100, 300, 1_000, 3_000, 10_000, 30_000];
  const busy = (gatherMs: number): Row =>
    rates.map((rate) => percent(readingBusy(measured, rate, gatherMs)));
  return table(
    ['operations a second', ...rates.map(String)],
    [
      ['of a core, in each gateway', ...busy(0)],
      [`if ends were gathered for ${ASSUMED.gatherMs} ms`, ...busy(ASSUMED.gatherMs)],
    ],
  );
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
