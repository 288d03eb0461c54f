import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { KNOWN_VARIABLES } from '../harness/known-variables.ts';
import { type Manifest, manifestsIn, schemaFaults } from '../harness/manifests.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const OVERLAYS = 'deploy/kubernetes/overlays';
const REFERENCES =
  /"(configMapRef|secretRef|secretKeyRef|credentials)":\{(?:"key":"\w+",)?"name":"([^"]+)"/g;

/** Brings kustomize. */
const KUBECTL = (process.env.PATH ?? '')
  .split(':')
  .map((folder) => join(folder, 'kubectl'))
  .find((path) => existsSync(path));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'oncegate-'));
  cpSync(`${ROOT}deploy`, join(folder, 'deploy'), {
    recursive: true,
    filter: (path) => !path.endsWith('.env'),
  });
});
afterAll(() => rm(folder, { recursive: true }));

const kustomized = (overlay: string): readonly Manifest[] =>
  manifestsIn(
    execFileSync(KUBECTL ?? '', ['kustomize', join(folder, OVERLAYS, overlay)], {
      encoding: 'utf8',
    }),
  );

test('new secrets are written for their owner alone, and never over others', () => {
  const production = join(folder, OVERLAYS, 'production');
  const write = () => execFileSync('sh', [join(production, 'new-secrets.sh')], { stdio: 'pipe' });
  write();
  const files = ['shared.env', 'gateway.env', 'worker.env', 'scrape.env'];
  const names = files.flatMap((file) => {
    expect(statSync(join(production, file)).mode & 0o777).toBe(0o600);
    const lines = readFileSync(join(production, file), 'utf8').trim().split('\n');
    return lines.map((line) => line.split('=', 1)[0] ?? '');
  });
  expect(
    names.filter((name) => name.startsWith('ONCEGATE_') && !KNOWN_VARIABLES.has(name)),
  ).toEqual([]);
  expect(names).toContain('ONCEGATE_TOKEN_SECRET');
  expect(write).toThrow('is there already');
});

test.skipIf(KUBECTL === undefined).each(['development', 'production', 'restore'])(
  'kustomize makes of %s what the published schemas allow, every name in step',
  (overlay) => {
    const made = kustomized(overlay).map((manifest) =>
      // It breaks long values into lines, which a cluster reads and the schema does not.
      manifest.kind === 'Secret'
        ? { ...manifest, data: JSON.parse(JSON.stringify(manifest.data).replaceAll('\\n', '')) }
        : manifest,
    );
    expect(made.flatMap(schemaFaults)).toEqual([]);
    const named = new Set(made.map(({ kind, metadata }) => `${kind} ${metadata.name}`));
    const referred = [...JSON.stringify(made).matchAll(REFERENCES)].map(
      ([, key = '', name]) => `${/configMap/.test(key) ? 'ConfigMap' : 'Secret'} ${name}`,
    );
    expect(referred.length).toBeGreaterThan(5);
    expect(referred.filter((reference) => !named.has(reference))).toEqual([]);
  },
);

test.skipIf(KUBECTL === undefined)(
  'who says where the images are as the page has it, has a restore declared by the image that the workers run',
  () => {
    const page = readFileSync(`${ROOT}docs/deploy.md`, 'utf8');
    const [, named = ''] = /^\$EDITOR (\S+) +# newName/m.exec(page) ?? [];
    const file = join(folder, OVERLAYS, 'production', named);
    const before = readFileSync(file, 'utf8');
    const worker = 'name: oncegate/worker,';
    writeFileSync(file, before.replace(worker, `${worker} newName: registry.example/w,`));
    const images = kustomized('restore').flatMap(({ kind, metadata, spec }) => {
      const [, image] = /"image":"([^"]+)"/.exec(JSON.stringify(spec) ?? '') ?? [];
      return image === undefined ? [] : [[`${kind} ${metadata.name}`, image] as const];
    });
    writeFileSync(file, before);
    const { 'Deployment oncegate-worker': run, 'Job declare-restore': declared } =
      Object.fromEntries(images);
    expect(run).toMatch(/^registry\.example\/w:/);
    expect(declared).toBe(run);
  },
);

test.skipIf(KUBECTL === undefined)(
  'Prometheus has a key of its own, also where a tenants file has taken the place of the one in gateway.env',
  () => {
    const file = join(folder, OVERLAYS, 'production/gateway.env');
    const before = readFileSync(file, 'utf8');
    const keyOf = (made: readonly Manifest[]): string | undefined => {
      const monitors = made.filter(({ kind }) => kind === 'PodMonitor');
      const [, key = '', name] =
        /"credentials":\{"key":"(\w+)","name":"([^"]+)"/.exec(JSON.stringify(monitors)) ?? [];
      const secret = made.find(({ kind, metadata }) => kind === 'Secret' && metadata.name === name);
      return Buffer.from(secret?.data?.[key] ?? '', 'base64').toString();
    };
    expect(`ONCEGATE_API_KEY=${keyOf(kustomized('production'))}\n`).toBe(before);
    writeFileSync(file, 'OTHER=1\n');
    expect(`ONCEGATE_API_KEY=${keyOf(kustomized('production'))}\n`).toBe(before);
    writeFileSync(file, before);
  },
);
