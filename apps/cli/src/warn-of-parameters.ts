import type { ActionDetails, FreeFormCall } from '@oncegate/client';
import { PROTOCOL_FIELDS } from '@oncegate/core';
import type { Context } from './context.ts';
import { plain } from './output/plain-text.ts';
import { ERASE_LINE } from './output/progress.ts';

/** Nobody waits for longer for what is only a warning. */
const ANSWER_MS = 2_000;

/** What is no parameter because it has an option of its own. */
const OPTIONS: ReadonlyMap<string, string> = new Map([
  ['clienttoken', '--token'],
  ['token', '--token'],
  ['dryrun', '--dry-run'],
  ['regionid', '--region'],
]);

/** What the gateway refuses beside those, in any spelling of case, and says so. */
const RESERVED: ReadonlySet<string> = new Set(
  [...PROTOCOL_FIELDS, 'OwnerId', 'OwnerAccount', 'ResourceOwnerId', 'ResourceOwnerAccount'].map(
    (name) => name.toLowerCase(),
  ),
);

/**
 * Warns of parameters that the catalog does not name for the action: the cloud leaves out what it does
 * not know, so a misspelled one is lost in silence. And of those that the action needs and that are
 * not given. The cloud may be newer than the catalog, so it is sent.
 *
 * Asks beside the call, which does not wait for it, and says nothing where no answer comes.
 */
export async function warnOfParameters(
  { product, action, parameters = {} }: FreeFormCall,
  { client, interrupted, terminal }: Pick<Context, 'client' | 'interrupted' | 'terminal'>,
): Promise<void> {
  const signal = AbortSignal.any([interrupted, AbortSignal.timeout(ANSWER_MS)]);
  const found = await client.discovery.action(product, action, { signal });
  if (!found.ok || found.value === null) return;
  const erase = terminal.isLive ? ERASE_LINE : '';
  for (const warning of warnings(Object.keys(parameters), found.value)) {
    terminal.err(`${erase}warning: ${plain(warning)}\n`);
  }
}

/** @param given wire names, those of nested ones dotted or only their tops. */
export function warnings(
  given: readonly string[],
  { name: action, parameters }: Pick<ActionDetails, 'name' | 'parameters'>,
): readonly string[] {
  const missing = parameters
    .filter(({ name, required }) => required && !given.some((each) => isOf(each, name)))
    .map(({ name }) => `${action} needs ${name}, which is not given; it is sent as it is`);
  const foreign = given
    .filter((each) => !parameters.some(({ name }) => isOf(each, name)))
    .flatMap((each) => ofForeign(each, action));
  return [...foreign, ...missing];
}

function isOf(wireName: string, name: string): boolean {
  return wireName === name || wireName.startsWith(`${name}.`);
}

function ofForeign(wireName: string, action: string): readonly string[] {
  const [top = ''] = wireName.toLowerCase().split('.');
  const option = OPTIONS.get(top);
  if (option !== undefined) return [`${wireName} is no parameter here: give ${option}`];
  if (RESERVED.has(top)) return [];
  return [`${action} has no documented parameter ${wireName}; it is sent as it is`];
}
