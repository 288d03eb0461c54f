import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { FORMS } from './form.ts';
import type { Sample, Turn } from './measuring/sample.ts';
import type { CommandTime } from './profiling/command-times.ts';
import { commandTimes, watchCommands } from './profiling/command-times.ts';
import {
  type CpuProfile,
  functionOf,
  packageOf,
  type Share,
  selfTimes,
} from './profiling/self-times.ts';
import { during, type Run } from './run.ts';
import { redisServer } from './servers/redis.ts';
import { oursOn } from './sides.ts';

// node src/profile.ts <name>: where the time goes, kept under that name, so that two can be compared.
const [, , name = 'now'] = process.argv;
const FOLDER = new URL('../results/profiles/', import.meta.url);
/** So much that starting does not count. */
const MS = 8_000;
const WIDTH = 32;
const SHOWN = 30;

/** What is looked at: the whole way of an operation, and the answer again. */
const WORK: Readonly<Record<string, Pick<Turn, 'deed' | 'keys'>>> = {
  'completed operations': { deed: 'complete', keys: 'new' },
  'replays of settled tokens': { deed: 'complete', keys: 'settled' },
};

const silent: Pick<Run, 'skip' | 'note'> = { skip: () => {}, note: () => {} };
const sections: string[] = [];
for (const [title, turn] of Object.entries(WORK)) {
  sections.push(await during(FORMS.quick, (run) => profiled(title, turn, run), silent));
}
await mkdir(FOLDER, { recursive: true });
await writeFile(new URL(`${name}.md`, FOLDER), `# Profile: ${name}\n\n${sections.join('\n')}`);
console.log(`bench/results/profiles/${name}.md`);

async function profiled(
  title: string,
  turn: Pick<Turn, 'deed' | 'keys'>,
  { folder, keep }: Run,
): Promise<string> {
  const redis = await keep(redisServer('everysec', folder));
  const nodeOptions = ['--cpu-prof', `--cpu-prof-dir=${folder}`];
  const ours = await oursOn(redis, { folder, nodeOptions });
  if (turn.keys === 'settled') await ours.settle();
  await ours.turn({ ...turn, ms: MS / 4, width: WIDTH });
  await watchCommands(redis.admin);
  const sample = await ours.turn({ ...turn, ms: MS, width: WIDTH });
  const commands = await commandTimes(redis.admin);
  const pids = { caller: ours.processes[0]?.pid, worker: ours.processes[1]?.pid };
  // They write their profiles when they end.
  await ours.stop();
  const of = async (pid: number | undefined): Promise<CpuProfile> => {
    const file = (await readdir(folder)).find((one) => one.includes(`.${pid}.`));
    return JSON.parse(await readFile(`${folder}/${file}`, 'utf8')) as CpuProfile;
  };
  return [
    heading(title, sample),
    `### Redis: what scripts take, and the commands, those within scripts too\n\n${redisTable(commands)}`,
    ...(turn.keys === 'new' ? [processTables('Worker', await of(pids.worker))] : []),
    processTables('Gateway side', await of(pids.caller)),
  ].join('\n\n');
}

function heading(title: string, { perSecond, cpuMsPerOperation }: Sample): string {
  const speed = `${perSecond.toFixed(0)} operations/s, ${cpuMsPerOperation.toFixed(2)} ms of CPU each`;
  return `## ${title}\n\n${WIDTH} in flight, everysec: ${speed}, profiler included.`;
}

function redisTable(commands: readonly CommandTime[]): string {
  // Commands within a script count in it as well: shares are of the scripts alone.
  const all = commands.reduce((sum, one) => sum + (one.isScript ? one.micros : 0), 0);
  const rows = commands
    .slice(0, SHOWN)
    .filter(({ micros }) => micros / all >= 0.001)
    .map(({ name: what, calls, micros }) => {
      const share = ((100 * micros) / all).toFixed(1);
      return `| ${what} | ${share} % | ${calls} | ${(micros / calls).toFixed(1)} |`;
    });
  return `| command or script | of all scripts | calls | µs a call |\n|---|---|---|---|\n${rows.join('\n')}`;
}

function processTables(who: string, profile: CpuProfile): string {
  return `### ${who}, by package\n\n${shares(selfTimes(profile, packageOf))}\n\n### ${who}, by function\n\n${shares(selfTimes(profile, functionOf))}`;
}

function shares(all: readonly Share[]): string {
  const rows = all
    .slice(0, SHOWN)
    .filter(({ share }) => share >= 0.005)
    .map(({ what, share }) => `| ${(100 * share).toFixed(1)} % | \`${what}\` |`);
  return `| of the busy time | |\n|---|---|\n${rows.join('\n')}`;
}
