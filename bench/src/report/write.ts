import { mkdir, writeFile } from 'node:fs/promises';
import { REACHES } from '../reaches.ts';
import { plot } from './plot.ts';
import type { Results } from './results.ts';
import { table } from './table.ts';
import type { Verdict } from './verdict.ts';

const FOLDER = new URL('../../results/', import.meta.url);

/** Keeps the results of a full run: a table, a plot, and every round as it was. */
export async function write(found: Results): Promise<void> {
  const verdicts = found.verdicts.toSorted((a, b) => placeOf(a) - placeOf(b));
  const results = { ...found, verdicts };
  await mkdir(FOLDER, { recursive: true });
  await writeFile(new URL('README.md', FOLDER), table(results));
  await writeFile(new URL('ratios.svg', FOLDER), await plot(results.verdicts));
  await writeFile(new URL('rounds.json', FOLDER), `${JSON.stringify(results, null, 2)}\n`);
}

/** In the order of the bounds, whatever was measured first. */
function placeOf({ row }: Verdict): number {
  return Object.keys(REACHES).indexOf(row.id);
}
