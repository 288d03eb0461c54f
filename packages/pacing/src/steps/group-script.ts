import { type Script, scriptFrom } from '@oncegate/ledger';
import { QUIET_MS } from '../quiet.ts';

const FOLDER = new URL('../lua/', import.meta.url);
const FACTS = { lua: `local QUIET_MS = ${QUIET_MS}` };

/** One atomic step on a group. */
export function groupScript<Answer>(file: string): Script<Answer> {
  return scriptFrom(FOLDER, FACTS, 'group', file);
}
