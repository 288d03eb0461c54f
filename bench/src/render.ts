import { readFile } from 'node:fs/promises';
import type { Results } from './report/results.ts';
import { verdict } from './report/verdict.ts';
import { write } from './report/write.ts';

// Writes the table and the plot of the latest full run again: after bounds or explanations changed.
const kept = await readFile(new URL('../results/rounds.json', import.meta.url), 'utf8');
const results = JSON.parse(kept) as Results;
await write({ ...results, verdicts: results.verdicts.map(({ row }) => verdict(row)) });
