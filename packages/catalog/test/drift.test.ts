import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Document, renewedDocument } from '../scripts/renewed-document.ts';
import { renewedFiles } from '../scripts/renewed-files.ts';
import { readSdk } from '../scripts/sdk/sdk.ts';

const sdk = readSdk();

function kept(name: string): string {
  return readFileSync(new URL(`../data/${name}`, import.meta.url), 'utf8');
}

test.each([...renewedFiles(sdk)])('%s says what the SDK of today says', (name, text) => {
  const lines = new Set(kept(name).split('\n'));
  const drifted = text.split('\n').filter((line) => !lines.has(line));
  expect(drifted, 'run: pnpm --filter @oncegate/catalog regenerate').toEqual([]);
  expect(text.length).toBe(kept(name).length);
});

test('an SDK that says otherwise is noticed: a parameter, its type, a new action', () => {
  const document: Document = JSON.parse(kept('vpc-2016-04-28.json'));
  const [first, ...others] = sdk.actions.filter(({ parameters }) =>
    parameters.some(({ name }) => name === 'ClientToken'),
  );
  if (first === undefined) throw new Error('The SDK has no such action');
  const parameters = [
    ...first.parameters.map((field) =>
      field.name === 'ClientToken' ? { ...field, type: 'number' } : field,
    ),
    { name: 'Brand', type: 'boolean', required: true as const },
  ];
  const changed = {
    version: '8.0.0',
    actions: [{ ...first, parameters }, { ...first, action: 'ZapVpc' }, ...others.slice(1)],
  };
  const renewed = renewedDocument(document, changed, () => true);
  const action = (name: string) => renewed.actions.find((candidate) => candidate.action === name);
  expect(action(first.action)?.parameters).toEqual(
    expect.arrayContaining([
      { name: 'ClientToken', type: 'number', required: false, in: 'query' },
      { name: 'Brand', type: 'boolean', required: true, in: 'query' },
    ]),
  );
  expect(action('ZapVpc')).toMatchObject({ kind: 'write', in: ['sdk'] });
  expect(renewed.sources[0]).toMatchObject({ version: '8.0.0' });
});
