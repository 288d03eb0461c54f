import { EXPLANATIONS } from '../explanations.ts';
import { summary } from '../measuring/summary.ts';
import type { Results } from './results.ts';
import type { Verdict } from './verdict.ts';

const STANDINGS: Readonly<Record<Verdict['standing'], string>> = {
  aim: 'aim met',
  reach: 'reached',
  unclear: 'short, within the spread',
  short: 'short',
  noted: '',
};

/** The results as a page of Markdown. */
export function table({ machine, verdicts, skipped, facts, seconds }: Results): string {
  const packages = Object.entries(machine.packages).map(([name, version]) => `${name} ${version}`);
  return `# Results

Written by \`npm run bench\` at ${machine.at} UTC in ${Math.round(seconds / 60)} minutes; see
[the README](../README.md) for what each row means. Ratios count; ours : theirs is what this machine did
meanwhile, and claims nothing.

| ratio | reach | aim | median | rounds from – to | spread | | ours : theirs | how it was met, or what stands in the way |
|---|---|---|---|---|---|---|---|---|
${verdicts.map(rowOf).join('\n')}
${skipped.map(({ id, why }) => `| ${id} | | | skipped: ${why} | | | | | |\n`).join('')}
![each row's ratio over its reach](ratios.svg)

## Also measured

| what | value |
|---|---|
${facts.map(({ words, value, unit }) => `| ${words} | ${`${rounded(value)} ${unit}`.trim()} |`).join('\n')}

## Measured on

${machine.cores} × ${machine.cpu}, ${machine.memoryGb} GB, ${machine.system}, Redis ${machine.redis},
PostgreSQL ${machine.postgres}; ${packages.join(', ')}.
`;
}

function rowOf({ row, reach, ratio, standing }: Verdict): string {
  const sign = reach.better === 'higher' ? '≥' : '≤';
  const { bounds } = reach;
  const bound = bounds === null ? ' | ' : `${sign} ${bounds.reach} | ${sign} ${bounds.aim}`;
  const times = [ratio.lowest, ratio.highest].map((value) => value.toFixed(2)).join(' – ');
  const [ours, theirs] = [row.ours, row.theirs].map((values) => rounded(summary(values).median));
  return `| ${reach.words} | ${bound} | **${ratio.median.toFixed(2)}** | ${times} (${ratio.rounds}) | ${ratio.spread.toFixed(2)} | ${STANDINGS[standing]} | ${ours} : ${theirs} ${row.unit} | ${EXPLANATIONS[row.id] ?? ''} |`;
}

/** Three figures are what it is worth. */
function rounded(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(3);
}
