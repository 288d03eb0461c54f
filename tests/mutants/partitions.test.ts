import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { mutation } from './mutation.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const VITEST = `${ROOT}node_modules/vitest/vitest.mjs`;
const FILE = 'packages/ledger/test/raise-partitions.test.ts';

/** What Vitest's JSON says, as far as it is needed. */
type Report = {
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly title: string; readonly status: string }[];
  }[];
};

/** The tests of raised partitions that fail while this mutant is in the sources. */
async function failing(mutant: string): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'oncegate-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const report = join(folder, 'report.json');
  const args = ['run', '--reporter=json', `--outputFile=${report}`, '--maxWorkers=1', FILE];
  const env = { ...process.env, ...mutation(mutant) };
  await new Promise<void>((resolve) => {
    // It ends with 1 where tests fail, which is what is wanted; where it did not run there is no report.
    execFile(process.execPath, [VITEST, ...args], { cwd: ROOT, env }, () => resolve());
  });
  const { testResults }: Report = JSON.parse(await readFile(report, 'utf8'));
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  expect(tests.length).toBeGreaterThan(10);
  return tests.filter(({ status }) => status !== 'passed').map(({ title }) => title);
}

// Both need a raise that not everybody has heard of yet, which heartbeats end within a second: whole processes
// cannot be held there, so the ledger's own tests are run.
test.each([
  {
    mutant: 'an older home that goes on making',
    caught:
      'an older home that was asked makes nothing any more, not for those either who were not told',
  },
  {
    mutant: 'a layout that was heard of meanwhile',
    caught: 'what a process hears while it asks older homes is not what it makes an operation by',
  },
])('“$mutant” is caught by the ledger’s own test of it', async ({ mutant, caught }) => {
  expect(await failing(mutant)).toEqual([caught]);
});
