import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chart } from './chart.ts';
import type { Measured } from './measured.ts';
import { type Plan, planFor, RATES } from './plan.ts';
import { tables, withTables } from './tables.ts';

const DOCS = fileURLToPath(new URL('../../docs/', import.meta.url));
const [PAGE, MEASURED, PLANS, CHART] = [
  `${DOCS}scaling.md`,
  `${DOCS}scaling/measured.json`,
  `${DOCS}scaling/plans.json`,
  `${DOCS}scaling/latency.svg`,
] as const;

/** The simulation can be repeated number by number. */
const SEED = 1;

export async function readMeasured(): Promise<Measured> {
  return JSON.parse(await readFile(MEASURED, 'utf8')) as Measured;
}

export async function writeMeasured(measured: Measured): Promise<void> {
  await writeFile(MEASURED, `${JSON.stringify(measured, null, 2)}\n`);
}

/** Every file that is made from the measurements, by its path. */
export async function made(measured: Measured): Promise<ReadonlyMap<string, string>> {
  const plans: readonly Plan[] = RATES.map((rate) => planFor(measured, rate, SEED));
  const page = await readFile(PAGE, 'utf8');
  return new Map([
    [PLANS, `${JSON.stringify(plans, null, 2)}\n`],
    [CHART, await chart(plans)],
    [PAGE, withTables(page, tables(measured, plans))],
  ]);
}

export async function writeMade(measured: Measured): Promise<void> {
  for (const [path, text] of await made(measured)) await writeFile(path, text);
}
