import type { Environment } from '@oncegate/tenancy';
import leven from 'leven';
import { VARIABLES } from './sections.ts';

/** Simulator and command line keep their own configuration; one environment may serve all. */
const OF_OTHERS = /^ONCEGATE_(?:SIMULATOR_.*|URL|API_KEY_FILE|INVOKED_AS)$/;

/** What is said of each variable that begins as ours do and is none of them. */
export function unknownVariables(env: Environment): string[] {
  return Object.keys(env)
    .filter((name) => name.startsWith('ONCEGATE_'))
    .filter((name) => !VARIABLES.has(name) && !OF_OTHERS.test(name))
    .map((name) => `${name} is unknown; the nearest known name is ${nearest(name)}`);
}

function nearest(name: string): string {
  const [first = ''] = [...VARIABLES.keys()].toSorted((a, b) => leven(name, a) - leven(name, b));
  return first;
}
