import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { publint } from 'publint';
import { rolldown } from 'rolldown';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CHROMIUM, CHROMIUM_ARGS } from './chromium.ts';
import { type InstalledPackage, installPackage, PACKAGE } from './installed-package.ts';
import { type Route, serve } from './static-server.ts';
import { vectorFiles } from './vector-files.ts';

const run = promisify(execFile);

const require = createRequire(import.meta.url);
const ATTW = require
  .resolve('@arethetypeswrong/cli/package.json')
  .replace('package.json', 'dist/index.js');

let installed: InstalledPackage;

beforeAll(async () => {
  installed = await installPackage();
});

afterAll(() => installed?.remove());

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(folder.length + 1))
    .toSorted();
}

test('the package holds its modules, their types, licence and README, and nothing else', async () => {
  const modules = (await filesIn(`${PACKAGE}src`)).map((name) => name.slice(0, -'.ts'.length));
  const expected = [
    'LICENSE',
    'README.md',
    'package.json',
    ...modules.flatMap((name) => [`dist/${name}.d.ts`, `dist/${name}.js`]),
  ].toSorted();
  expect(await filesIn(installed.folder)).toEqual(expected);
  const { stdout } = await run('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: PACKAGE,
  });
  const [packed] = JSON.parse(stdout) as [{ files: { path: string }[] }];
  expect(packed.files.map(({ path }) => path).toSorted()).toEqual(expected);
});

test('every file that its manifest names is in the package', async () => {
  const manifest = await readFile(`${installed.folder}/package.json`, 'utf8');
  const named = [...manifest.matchAll(/"(\.\/[^"]+)"/g)].map(([, path = '']) => path);
  expect(named).toContain('./dist/index.js');
  expect(named.filter((path) => !existsSync(`${installed.folder}/${path}`))).toEqual([]);
});

test('publint finds nothing to say', async () => {
  const { messages } = await publint({ pkgDir: installed.folder, pack: false, strict: true });
  expect(messages).toEqual([]);
});

test('the types are those of the modules, for every way to resolve ESM', async () => {
  const options = [ATTW, installed.tarball, '--profile', 'esm-only', '--format', 'json'];
  const { stdout } = await run(process.execPath, options);
  const { analysis } = JSON.parse(stdout) as { analysis: { problems: { kind: string }[] } };
  // What the profile leaves out, because the package is ESM alone.
  expect(analysis.problems.map(({ kind }) => kind)).toEqual(['NoResolution', 'CJSResolvesToESM']);
});

test.each([[], ['--conditions=source'], ['--conditions=browser']])(
  'it runs where it is installed, with node %s',
  async (...conditions) => {
    const code = `import { hashParameters, newClientToken } from '@oncegate/core';
      const hash = hashParameters({ product: 'Vpc', version: '2016-04-28', action: 'CreateVSwitch', regionId: '', parameters: { A: 1 } });
      console.log(hash.ok, newClientToken().length);`;
    const options = [...conditions, '--input-type=module', '--eval', code];
    const { stdout } = await run(process.execPath, options, { cwd: installed.project });
    expect(stdout).toBe('true 32\n');
  },
);

/** Core and its dependency as one script for browsers. */
async function bundle(): Promise<string> {
  const build = await rolldown({
    input: `${installed.folder}/dist/index.js`,
    platform: 'browser',
  });
  const { output } = await build.generate({ format: 'esm', minify: true });
  return output[0].code;
}

test('for browsers it is smaller than 10 KB, minified and gzipped, dependency included', async () => {
  const code = await bundle();
  const size = gzipSync(code).length;
  console.log(`@oncegate/core for browsers: ${code.length} bytes minified, ${size} gzipped`);
  expect(size).toBeLessThan(10_000);
});

/** The vectors' runner, without core: a page brings its own. */
async function vectorRunner(): Promise<string> {
  const build = await rolldown({ input: `${PACKAGE}/test/vector-failures.ts` });
  const { output } = await build.generate({ format: 'esm' });
  return output[0].code;
}

const IMPORTS = JSON.stringify({
  imports: {
    '@oncegate/core': '/core/dist/index.js',
    '#sha256': '/core/dist/sha256/portable.js',
    '#plain-request': '/core/dist/plain-request/none.js',
    '@noble/hashes/': '/noble/hashes/',
  },
});

test.skipIf(CHROMIUM === undefined)(
  `a browser agrees with every vector${CHROMIUM === undefined ? ' (skipped: no Chromium is at hand)' : ''}`,
  async () => {
    const folders: Readonly<Record<string, string>> = {
      core: installed.folder,
      noble: `${installed.project}/node_modules/@noble`,
    };
    const server = await serve((path): Route | undefined => {
      if (path === '/') return { html: `<script type="importmap">${IMPORTS}</script>` };
      const [, root = '', rest = ''] = /^\/(\w+)\/([\w./-]+)$/.exec(path) ?? [];
      const folder = folders[root];
      return folder === undefined ? undefined : { file: `${folder}/${rest}` };
    });
    const browser = await chromium.launch({
      executablePath: CHROMIUM ?? '',
      args: [...CHROMIUM_ARGS],
    });
    try {
      const page = await browser.newPage();
      await page.goto(server.origin);
      const scripts = { modules: '@oncegate/core', bundle: dataUrl(await bundle()) };
      const runner = dataUrl(await vectorRunner());
      for (const script of Object.values(scripts)) {
        expect(await page.evaluate(inPage(script, runner))).toEqual({ token: true, failures: [] });
      }
    } finally {
      await browser.close();
      await server.close();
    }
  },
);

/** A text, because the test's own modules are rewritten in ways that a page does not know. */
function inPage(core: string, runner: string): string {
  return `(async () => {
    const core = await import(${JSON.stringify(core)});
    const { failures } = await import(${JSON.stringify(runner)});
    const files = ${JSON.stringify(vectorFiles())};
    return {
      token: core.parseClientToken(core.newClientToken()).ok,
      failures: files.flatMap(({ file, vectors }) => failures(core, file, vectors)),
    };
  })()`;
}

function dataUrl(code: string): string {
  return `data:text/javascript;base64,${Buffer.from(code).toString('base64')}`;
}
