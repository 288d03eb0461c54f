import type { Environment } from '@oncegate/tenancy';
import leven from 'leven';
import { VARIABLES } from './sections.ts';

/** Simulator and command line keep their own configuration; one environment may serve all. */
const OF_OTHERS = /^ONCEGATE_(?:SIMULATOR_.*|URL|API_KEY_FILE|INVOKED_AS)$/;

/**
 * What is said of each variable that begins as ours do, in whichever case, and is none of them: one
 * in lower case would be passed over in silence.
 */
export function unknownVariables(env: Environment): string[] {
  return Object.keys(env)
    .filter((name) => /^ONCEGATE_/i.test(name))
    .filter((name) => !VARIABLES.has(name) && !OF_OTHERS.test(name))
    .map((name) => `${name} is unknown; the nearest known name is ${nearest(name)}`);
}

function nearest(name: string): string {
  const upper = name.toUpperCase();
  const [first = ''] = [...VARIABLES.keys()].toSorted((a, b) => leven(upper, a) - leven(upper, b));
  return first;
}
