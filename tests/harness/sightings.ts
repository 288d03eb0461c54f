import { existsSync, readFileSync } from 'node:fs';
import type { Sighting } from '@oncegate/ledger';

/** What gateways and workers wrote down of themselves, in order. */
export function readSightings(file: string): readonly Sighting[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Sighting);
}
