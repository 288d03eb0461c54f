import type { FreeFormCall } from '@oncegate/client';
import type { Context } from './context.ts';
import { plain } from './output/plain-text.ts';
import { ERASE_LINE } from './output/progress.ts';

/** Nobody waits for longer for what is only a warning. */
const ANSWER_MS = 2_000;

/**
 * Warns of parameters that the catalog does not name for the action: the cloud leaves out what it does
 * not know, so a misspelled one is lost in silence. It may be newer than the catalog, so it is sent.
 *
 * Asks beside the call, which does not wait for it, and says nothing where no answer comes.
 */
export async function warnOfUndocumented(
  { product, action, parameters = {} }: FreeFormCall,
  { client, interrupted, terminal }: Pick<Context, 'client' | 'interrupted' | 'terminal'>,
): Promise<void> {
  const given = Object.keys(parameters);
  if (given.length === 0) return;
  const signal = AbortSignal.any([interrupted, AbortSignal.timeout(ANSWER_MS)]);
  const found = await client.discovery.action(product, action, { signal });
  if (!found.ok || found.value === null) return;
  const documented = found.value.parameters.map(({ name }) => name);
  const isDocumented = (wireName: string) =>
    documented.some((name) => wireName === name || wireName.startsWith(`${name}.`));
  const erase = terminal.isLive ? ERASE_LINE : '';
  for (const name of given.filter((wireName) => !isDocumented(wireName))) {
    terminal.err(
      `${erase}warning: ${action} has no documented parameter ${plain(name)}; it is sent as it is\n`,
    );
  }
}
