import { FORMS } from './form.ts';
import type { Fact } from './measuring/fact.ts';
import { line } from './report/line.ts';
import { machine } from './report/machine.ts';
import type { Results } from './report/results.ts';
import { type Verdict, verdict } from './report/verdict.ts';
import { write } from './report/write.ts';
import { MEASUREMENTS } from './rows/all.ts';
import { during, type Run } from './run.ts';

// node src/main.ts <full|quick> [<measurement> …]
const [, , name = 'quick', ...wanted] = process.argv;
const form = name === 'full' ? FORMS.full : FORMS.quick;
const begun = performance.now();
const verdicts: Verdict[] = [];
const facts: Fact[] = [];
const skipped: Results['skipped'][number][] = [];
const report: Pick<Run, 'skip' | 'note'> = {
  skip: (id, why) => {
    skipped.push({ id, why });
    console.log(`${id.padEnd(21)} skipped: ${why}`);
  },
  note: (fact) => {
    facts.push(fact);
    console.log(`${fact.words}: ${fact.value.toPrecision(3)} ${fact.unit}`);
  },
};

// One that is named is measured in either form.
const measurements = wanted.length > 0 ? MEASUREMENTS.full : MEASUREMENTS[form.name];
for (const [measurement, measure] of Object.entries(measurements)) {
  if (wanted.length > 0 && !wanted.includes(measurement)) continue;
  const since = performance.now();
  const rows = await during(form, measure, report);
  console.log(`${measurement}, ${((performance.now() - since) / 1000).toFixed(0)} s`);
  for (const row of rows) {
    const judged = verdict(row);
    verdicts.push(judged);
    console.log(line(judged));
  }
}

const seconds = (performance.now() - begun) / 1000;
console.log(`${verdicts.length} rows in ${seconds.toFixed(0)} s`);
if (form.name === 'full' && wanted.length === 0) {
  await write({ machine: await machine(), verdicts, skipped, facts, seconds });
}
const short = verdicts.filter(({ reach, standing }) => reach.must && standing === 'short');
if (short.length > 0) {
  console.log(`below reach by more than the spread: ${short.map(({ row }) => row.id).join(', ')}`);
  process.exitCode = 1;
}
