import { type Script, scriptFrom } from '@oncegate/ledger';

const FOLDER = new URL('../lua/', import.meta.url);

/** One atomic step on a group. */
export function groupScript<Answer>(file: string): Script<Answer> {
  return scriptFrom(FOLDER, 'group', file);
}
