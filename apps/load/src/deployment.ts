import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from './command-line.ts';

/** What the load goes to. */
export type Deployment = {
  readonly gateways: readonly string[];
  readonly apiKey: string;
  /** Where what the cloud did can be read; undefined where it cannot. */
  readonly simulator: string | undefined;
};

/**
 * The gateways that were named, with the key of the environment; else what `npm start` runs in this
 * folder. A key is never taken from one place and sent to the address of the other.
 */
export function findDeployment(
  { urls, simulator }: Pick<Command, 'urls' | 'simulator'>,
  environment: Readonly<Record<string, string | undefined>>,
): Deployment | { readonly problem: string } {
  if (urls.length === 0) return runningCopy(environment.ONCEGATE_DIR ?? '.oncegate');
  const apiKey = environment.ONCEGATE_API_KEY;
  return apiKey === undefined
    ? { problem: '--url is given, but no key: set ONCEGATE_API_KEY' }
    : { gateways: urls, apiKey, simulator };
}

function runningCopy(dir: string): Deployment | { readonly problem: string } {
  try {
    const run = JSON.parse(readFileSync(join(dir, 'run.json'), 'utf8')) as Record<string, string>;
    const { graphql = '', apiKey = '', simulator } = run;
    return { gateways: [new URL(graphql).origin], apiKey, simulator };
  } catch {
    return { problem: 'which gateway? name one by --url, or start one here: npm start' };
  }
}
