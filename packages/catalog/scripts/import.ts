// Makes data/ from a folder of catalog facts: node scripts/import.ts <folder>. See ../README.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataText } from './data-file.ts';

type Json = Record<string, unknown>;
type Actions = readonly { readonly action: string }[];

const [source] = process.argv.slice(2);
if (source === undefined) {
  console.error('Name the folder that holds the facts: node scripts/import.ts <folder>');
  process.exit(2);
}
const target = join(import.meta.dirname, '..', 'data');

function read(name: string): Json {
  // `distTag` says when and how a package was fetched, not what is in it.
  return JSON.parse(readFileSync(join(source as string, name), 'utf8'), (key, value) =>
    key === 'distTag' ? undefined : value,
  );
}

function write(name: string, header: Json, list?: Actions): void {
  writeFileSync(join(target, name), dataText(header, list));
}

function pick(from: Json, names: readonly string[]): Json {
  return Object.fromEntries(names.map((name) => [name, from[name]]));
}

const HEADER = ['schema', 'product', 'version', 'style', 'sources', 'notes'];
const catalogued = new Map<string, Set<string>>();

function remember(product: string, actions: Actions): void {
  const names = catalogued.get(product) ?? new Set();
  for (const { action } of actions) names.add(action);
  catalogued.set(product, names);
}

for (const name of ['vpc-2016-04-28.json', 'gpdb-2016-05-03.json']) {
  const facts = read(name);
  const actions = facts['actions'] as Actions;
  remember(facts['product'] as string, actions);
  write(name, pick(facts, [...HEADER, 'requiredDisagreements']), actions);
}

// Only the actions with an idempotency parameter of another name; the rest takes no token at all.
const untokened = read('vpc-writes-without-token.json');
const renamed = untokened['otherIdempotencyParameter'] as Record<string, string>;
const renamedActions = (untokened['actions'] as Actions).filter(({ action }) =>
  Object.hasOwn(renamed, action),
);
remember(untokened['product'] as string, renamedActions);
write(
  'vpc-token-parameter.json',
  pick(untokened, [...HEADER, 'otherIdempotencyParameter']),
  renamedActions,
);

write('endpoints.json', read('endpoints.json'));
write('signature-vectors.json', read('signature-vectors.json'));

const secrets = read('secrets.json');
const products = Object.entries(secrets['products'] as Record<string, Json>).map(
  ([product, actions]) => [
    product,
    Object.fromEntries(
      Object.entries(actions).filter(([action]) => catalogued.get(product)?.has(action)),
    ),
  ],
);
write('secrets.json', {
  ...pick(secrets, ['schema', 'sources', 'fields', 'classNotes', 'notSecrets']),
  patterns: pick(secrets['patterns'] as Json, [
    'lastSegment',
    'textCarriers',
    'links',
    'catchAllForUnknownActions',
  ]),
  products: Object.fromEntries(products),
});

/** What a description can say of a value; how sure the source was, and how it was read, stays out. */
const HINTS = [
  'values',
  'valuesByAllowList',
  'default',
  'minimum',
  'maximum',
  'step',
  'minLength',
  'maxLength',
  'notStartingWith',
  'notContaining',
  'textFormat',
  'maxItems',
  'conditional',
];
const enums = read('enums.json');
const hints = Object.entries(enums['products'] as Record<string, Json>).map(
  ([product, actions]) => [
    product,
    Object.fromEntries(
      Object.entries(actions as Record<string, Json>).map(([action, parameters]) => [
        action,
        Object.fromEntries(
          Object.entries(parameters as Record<string, Json>).map(([path, facts]) => [
            path,
            Object.fromEntries(Object.entries(facts).filter(([name]) => HINTS.includes(name))),
          ]),
        ),
      ]),
    ),
  ],
);
writeFileSync(
  join(target, 'enums.json'),
  `${JSON.stringify(
    {
      ...pick(enums, ['schema', 'scope', 'sources', 'fields', 'caution']),
      products: Object.fromEntries(hints),
    },
    null,
    1,
  )}\n`,
);
