import { existsSync, readFileSync } from 'node:fs';
import { glob, readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

const PAGES = await files('{*.md,docs/**/*.md,packages/*/*.md,apps/*/*.md,examples/**/*.md}');
const TROUBLESHOOTING = readFileSync(`${ROOT}docs/troubleshooting.md`, 'utf8');

async function files(pattern: string): Promise<string[]> {
  const found: string[] = [];
  const exclude = (name: string): boolean => name === 'node_modules' || name === 'dist';
  for await (const file of glob(pattern, { cwd: ROOT, exclude })) found.push(file);
  return found.toSorted();
}

async function words(pattern: string, inText: RegExp): Promise<Set<string>> {
  const texts = await Promise.all(
    (await files(pattern)).map((file) => readFile(ROOT + file, 'utf8')),
  );
  return new Set(texts.flatMap((text) => [...text.matchAll(inText)].map(([, word = '']) => word)));
}

test('every code that the gateway answers is explained', async () => {
  const codes = await words('apps/gateway/src/**/*.ts', /\bcode: '([A-Z][A-Za-z_]+)'/g);
  expect(codes.size).toBeGreaterThan(10);
  const silent = [...codes].filter((code) => !TROUBLESHOOTING.includes(`\`${code}\``));
  expect(silent).toEqual([]);
});

test('the least there is for the real cloud has credentials, and the page of codes tells of none', async () => {
  const realCloud = await readFile(`${ROOT}docs/real-cloud.md`, 'utf8');
  const [, least = ''] = /^## 4\..*?^```sh\n(.*?)^```/ms.exec(realCloud) ?? [];
  for (const name of ['ALIBABA_CLOUD_ACCESS_KEY_ID', 'ALIBABA_CLOUD_ACCESS_KEY_SECRET']) {
    expect(least).toContain(`export ${name}=`);
  }
  expect(least).toMatch(/^npm run setup\n/);
  const reasons = await words('packages/cloud/src/openapi-cloud.ts', /unsent\('(no [^']+)'\)/g);
  expect([...reasons]).toEqual(['no credentials']);
  expect(TROUBLESHOOTING).toMatch(/^\| `CLOUD_UNAVAILABLE` .*no credentials/m);
});

test('every reason that ends a run without success is explained', async () => {
  const unions = await words('packages/core/src/decide-retry.ts', /readonly reason:([^;}]+)[;}]/g);
  const decided = [...unions].flatMap((union) => union.match(/[a-z]+(?:-[a-z]+)*/g) ?? []);
  const written = await words('packages/ledger/src/lua/*.lua', /explain\('([a-z-]+)'/g);
  const reasons = [...decided, ...written].filter((reason) => reason !== 'accepted');
  expect(reasons).toContain('window-over');
  const silent = reasons.filter((reason) => !TROUBLESHOOTING.includes(`\`${reason}\``));
  expect(silent).toEqual([]);
});

test('what compose and manifests run is in the table of versions that were tried', async () => {
  const images = await words(
    'deploy/{compose,kubernetes}/**/*.yaml',
    /image: docker\.io\/library\/(\w+:[\d.]+)/g,
  );
  expect(images.size).toBe(2);
  const page = await readFile(`${ROOT}docs/topologies.md`, 'utf8');
  expect([...images].filter((image) => !page.includes(`| \`${image}\``))).toEqual([]);
});

test.each(PAGES)('every link within the repository leads somewhere: %s', async (page) => {
  const text = (await readFile(ROOT + page, 'utf8')).replaceAll(/^```.*?^```/gms, '');
  const dead = [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/.test(target) && !leadsSomewhere(page, target));
  expect(dead).toEqual([]);
});

/** How the decisions came about is theirs to tell. */
const INSTRUCTIONS = PAGES.filter((page) => !page.startsWith('docs/decisions/'));

test('every npm script that a page names is there', async () => {
  const { scripts } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')) as {
    scripts: Record<string, string>;
  };
  const named = await words(`{${INSTRUCTIONS.join()}}`, /npm run (?:--silent )?([a-z:-]+)/g);
  expect(named).toContain('export-audit');
  expect([...named].filter((name) => scripts[name] === undefined)).toEqual([]);
});

test.each(INSTRUCTIONS)('nothing needs a pnpm or a Node 24 of the reader: %s', async (page) => {
  const text = await readFile(ROOT + page, 'utf8');
  expect(text.match(/node --conditions|(?<!npm run )pnpm (?:--filter|run|exec).*/g)).toBeNull();
});

function leadsSomewhere(page: string, target: string): boolean {
  const [path = '', anchor] = target.split('#');
  const file = path === '' ? ROOT + page : resolve(ROOT, dirname(page), path);
  if (!existsSync(file)) return false;
  return anchor === undefined || headings(file).has(anchor);
}

/** As the anchors of headings are made where Markdown is shown. */
function headings(file: string): Set<string> {
  const lines = readFileSync(file, 'utf8').matchAll(/^#+ (.+)$/gm);
  const anchorOf = (heading: string): string =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-');
  return new Set(Array.from(lines, ([, heading = '']) => anchorOf(heading)));
}
