import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const read = (path: string): string =>
  readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8');

/** Names in the tables of a page; `…_SECRET` stands for the name before it with another end. */
const named = (page: string): readonly string[] =>
  [...page.matchAll(/`(ONCEGATE_[A-Z_]+)`/g)].map(([, name = '']) => name);

/** Every variable that gateway and worker are configured by: the page is made from the table they read. */
export const KNOWN_VARIABLES: ReadonlySet<string> = new Set(
  named(read('docs/configuration.md').replaceAll('`ONCEGATE_SIMULATOR_…`', '')),
);

/** Those of the simulator. */
export const SIMULATOR_VARIABLES: ReadonlySet<string> = new Set([
  ...named(read('apps/simulator/README.md')),
  'ONCEGATE_SIMULATOR_ACCESS_KEY_SECRET',
]);
