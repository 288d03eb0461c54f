import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../scripts/process/run.mjs';
import { ROOT } from '../scripts/repository.mjs';
import { advisoriesIn } from '../scripts/supply-chain/advisories.mjs';
import { licenceFaults } from '../scripts/supply-chain/licences.mjs';
import { lockFileFaults, rangeFaults, settingFaults } from '../scripts/supply-chain/lock-file.mjs';
import { manifests } from '../scripts/supply-chain/manifests.mjs';

test.each(['MIT', 'Apache-2.0', 'MIT OR GPL-3.0', '(MIT AND BSD-3-Clause)'])(
  'the licence %s is agreed to',
  (licence) => {
    expect(licenceFaults({ [licence]: [{ name: 'a' }] })).toEqual([]);
  },
);

test.each(['GPL-3.0', 'Unknown', 'MPL-2.0', 'MIT AND GPL-3.0', 'UNLICENSED'])(
  'the licence %s is not',
  (licence) => {
    expect(licenceFaults({ MIT: [{ name: 'b' }], [licence]: [{ name: 'a' }] })).toEqual([
      `a: ${licence}`,
    ]);
  },
);

test.each([
  ['a git repository', '{commit: abc, repo: https://git.example/a, type: git}'],
  ['an address', '{tarball: https://a.example/a.tgz}'],
  ['bytes by a broken hash', '{integrity: sha1-abc}'],
])('a lock file that takes a package from %s is told with its line', (_, resolution) => {
  const good = '    resolution: {integrity: sha512-abc+/=}';
  expect(lockFileFaults(good)).toEqual([]);
  expect(lockFileFaults(`${good}\n    resolution: ${resolution}`)).toEqual([
    `pnpm-lock.yaml:2: resolution: ${resolution}`,
  ]);
  expect(lockFileFaults('')).toHaveLength(1);
});

test('a dependency is one version', () => {
  const dependencies = { a: '1.2.3', b: 'workspace:*', c: '2.0.0-rc.1' };
  expect(rangeFaults('x', { dependencies })).toEqual([]);
  const devDependencies = { d: '^1.0.0', e: 'latest', f: 'github:a/b' };
  expect(rangeFaults('x', { dependencies, devDependencies })).toHaveLength(3);
  expect(rangeFaults('x', { optionalDependencies: { g: '~1.0.0' } })).toEqual(['x: g ~1.0.0']);
  const both = { dependencies: { h: '^1.0.0' }, devDependencies: { h: '1.0.0' } };
  expect(rangeFaults('x', both)).toEqual(['x: h ^1.0.0']);
  const peerDependencies = { i: '>=1' };
  expect(rangeFaults('x', Object.assign({ dependencies }, { peerDependencies }))).toEqual([]);
});

test('the manifest of every package that pnpm installs for is looked at', async () => {
  const { output } = await run('pnpm', ['list', '--recursive', '--depth=-1', '--json']);
  const folders = JSON.parse(output).map(({ path }: { path: string }) => path);
  expect(folders.length).toBeGreaterThan(10);
  expect(
    manifests(ROOT)
      .map((path) => dirname(join(ROOT, path)))
      .toSorted(),
  ).toEqual(folders.toSorted());
});

test('rules of the installation that are switched off are told', () => {
  const good = `allowBuilds:
  a: false
strictDepBuilds: true
minimumReleaseAge: 1440
blockExoticSubdeps: true
`;
  expect(settingFaults(good)).toEqual([]);
  expect(settingFaults(good.replace('a: false', 'a: true'))).toEqual(['a may run its scripts']);
  expect(settingFaults(good.replace('1440', '0'))).toHaveLength(1);
  expect(settingFaults('')).toHaveLength(3);
  expect(settingFaults(`${good}minimumReleaseAgeExclude:\n  - a\n`)).toEqual([
    expect.stringContaining('minimumReleaseAgeExclude'),
  ]);
});

test('a registry that does not answer is no clean bill', async () => {
  const nobody = ['--config.registry=http://127.0.0.1:9', '--config.fetchRetries=0'];
  const asked = await run('pnpm', ['audit', '--json', ...nobody], { timeoutMs: 20_000 });
  expect(advisoriesIn(asked)).toBe('unknown');
  expect(advisoriesIn({ code: 0, output: '{"advisories":{}}' })).toBe('none');
  expect(advisoriesIn({ code: 1, output: '{"advisories":{"1":{}}}' })).toBe('some');
  expect(advisoriesIn({ code: 0, output: '{}' })).toBe('unknown');
});
