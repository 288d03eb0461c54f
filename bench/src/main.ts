import { FORMS } from './form.ts';
import type { RowId } from './reaches.ts';
import { line } from './report/line.ts';
import { type Verdict, verdict } from './report/verdict.ts';
import { MEASUREMENTS, type MeasurementName } from './rows/all.ts';
import { during } from './run.ts';

// node src/main.ts <full|quick> [<measurement> …]
const [, , name = 'quick', ...wanted] = process.argv;
const form = name === 'full' ? FORMS.full : FORMS.quick;
const begun = performance.now();
const verdicts: Verdict[] = [];
const skip = (id: RowId, why: string): void => {
  console.log(`${id.padEnd(21)} skipped: ${why}`);
};
for (const measurement of Object.keys(MEASUREMENTS) as MeasurementName[]) {
  if (wanted.length > 0 && !wanted.includes(measurement)) continue;
  for (const row of await during(form, MEASUREMENTS[measurement], skip)) {
    const judged = verdict(row);
    verdicts.push(judged);
    console.log(line(judged));
  }
}
console.log(`${verdicts.length} rows in ${((performance.now() - begun) / 1000).toFixed(0)} s`);
const short = verdicts.filter(({ reach, standing }) => reach.must && standing === 'short');
if (short.length > 0) {
  console.log(`below reach by more than the spread: ${short.map(({ row }) => row.id).join(', ')}`);
  process.exitCode = 1;
}
