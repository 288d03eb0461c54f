import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { lineage, stagesOf } from '../harness/dockerfile.ts';
import { KNOWN_VARIABLES, SIMULATOR_VARIABLES } from '../harness/known-variables.ts';
import { type Manifest, manifestsIn, partsUnder, schemaFaults } from '../harness/manifests.ts';
import { STOPS_WITHIN_MS } from '../harness/stops-within.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PARTS = partsUnder(`${ROOT}deploy/kubernetes`);
const FILES = PARTS.flatMap(({ files }) => files);
const MANIFESTS = FILES.flatMap((file) => manifestsIn(readFileSync(file, 'utf8')));
const STAGES = stagesOf(readFileSync(`${ROOT}deploy/container/Dockerfile`, 'utf8'));

type Probe = {
  readonly httpGet?: { readonly path: string; readonly port: string };
  readonly exec?: { readonly command: readonly string[] };
};
type Container = {
  readonly name: string;
  readonly image: string;
  readonly ports: readonly { readonly name: string; readonly containerPort: number }[];
  readonly env?: readonly { readonly name: string }[];
  readonly envFrom?: readonly Readonly<Record<string, { readonly name: string }>>[];
  readonly securityContext: Readonly<Record<string, unknown>>;
  readonly resources: { readonly limits?: { readonly memory?: string } };
  readonly lifecycle?: { readonly preStop: { readonly sleep: { readonly seconds: number } } };
  readonly startupProbe?: Probe;
  readonly livenessProbe?: Probe;
  readonly readinessProbe: Probe;
};
type Deployment = {
  readonly selector: { readonly matchLabels: Readonly<Record<string, string>> };
  readonly template: {
    readonly metadata: { readonly labels: Readonly<Record<string, string>> };
    readonly spec: Readonly<Record<string, unknown>> & {
      readonly containers: readonly [Container];
      readonly terminationGracePeriodSeconds: number;
    };
  };
};
const specs = <Spec>(kind: string): readonly { readonly name: string; readonly spec: Spec }[] =>
  MANIFESTS.filter((manifest) => manifest.kind === kind).map(({ metadata, spec }) => ({
    name: metadata.name,
    spec: spec as Spec,
  }));
const DEPLOYMENTS = specs<Deployment>('Deployment');
const WORKLOADS = [...DEPLOYMENTS, ...specs<Deployment>('Job')];
const podOf = (name: string): Deployment['template']['spec'] => {
  const found = WORKLOADS.find((workload) => workload.name === name);
  if (found === undefined) throw new Error(`no workload ${name}`);
  return found.spec.template.spec;
};

test('every manifest is what the published schemas allow', () => {
  expect(MANIFESTS.flatMap(schemaFaults)).toEqual([]);
  expect(MANIFESTS.length).toBeGreaterThan(15);
});

test('a field that is misspelled, of a wrong type or missing would be found out', () => {
  const [sound] = MANIFESTS.filter(({ kind }) => kind === 'Deployment');
  const broken = structuredClone(sound) as unknown as { spec: Record<string, unknown> };
  broken.spec.selectors = {};
  broken.spec.replicas = 'two';
  delete broken.spec.template;
  const faults = schemaFaults(broken as unknown as Manifest).join();
  expect(faults).toContain('/spec/selectors is unknown');
  expect(faults).toContain('/spec/replicas must be integer');
  expect(faults).toContain('required property template');
});

test('no file lies about that no kustomization names', () => {
  const named = PARTS.flatMap(({ folder, kustomization, files }) => [
    join(folder, 'kustomization.yaml'),
    ...files,
    ...(kustomization.configurations ?? []).map((name) => join(folder, name)),
  ]);
  const there = readdirSync(`${ROOT}deploy/kubernetes`, { recursive: true, encoding: 'utf8' });
  expect(there.filter((name) => name.endsWith('.yaml')).toSorted()).toEqual(
    named.map((name) => name.slice(`${ROOT}deploy/kubernetes/`.length)).toSorted(),
  );
  for (const { folder, kustomization } of PARTS) {
    const others = [...(kustomization.resources ?? []), ...(kustomization.components ?? [])];
    expect(others.filter((name) => !existsSync(resolve(folder, name)))).toEqual([]);
  }
});

test.each(WORKLOADS.map(({ name }) => name))('%s keeps to the restricted profile', (name) => {
  const pod = podOf(name);
  const [container] = pod.containers;
  expect(pod.automountServiceAccountToken).toBe(false);
  expect(pod.enableServiceLinks).toBe(false);
  expect(pod.securityContext).toMatchObject({
    runAsNonRoot: true,
    seccompProfile: { type: 'RuntimeDefault' },
  });
  expect(container.securityContext).toEqual({
    allowPrivilegeEscalation: false,
    readOnlyRootFilesystem: true,
    capabilities: { drop: ['ALL'] },
  });
  expect(container.resources.limits?.memory).toMatch(/^\d+Mi$/);
});

test.each(['gateway', 'worker', 'simulator'])(
  '%s is asked for its health at the port that its image opens',
  (app) => {
    const [container] = podOf(app === 'simulator' ? app : `oncegate-${app}`).containers;
    expect(container.image).toBe(`oncegate/${app}`);
    const steps = lineage(STAGES, app).flatMap((stage) => stage.steps);
    const opened = steps.find(({ keyword }) => keyword === 'EXPOSE')?.text;
    expect(container.ports.map(({ containerPort }) => String(containerPort))).toEqual([opened]);
    const [port] = container.ports;
    const { startupProbe, livenessProbe, readinessProbe } = container;
    const asked = [startupProbe, livenessProbe, readinessProbe].flatMap((probe) =>
      probe?.httpGet === undefined ? [] : [probe.httpGet],
    );
    expect(asked.map((get) => get.port).filter((name) => name !== port?.name)).toEqual([]);
    // What these answer is shown by compose.test.ts and tests/observability/health.test.ts.
    expect(asked.map(({ path }) => path)).toEqual(
      app === 'simulator' ? ['/healthz'] : ['/healthz', '/healthz', '/readyz'],
    );
  },
);

test.each([...STOPS_WITHIN_MS])(
  '%s is not killed before it had its time to stop',
  (app, needed) => {
    const pod = podOf(`oncegate-${app}`);
    const before = pod.containers[0].lifecycle?.preStop.sleep.seconds ?? 0;
    expect((pod.terminationGracePeriodSeconds - before) * 1_000).toBeGreaterThan(needed);
  },
);

test('whatever selects pods selects some', () => {
  const pods = DEPLOYMENTS.map(({ spec }) => spec.template.metadata.labels);
  const selectors = [
    ...DEPLOYMENTS.map(({ spec }) => spec.selector),
    ...specs<{ selector: { matchLabels: Record<string, string> } }>('PodDisruptionBudget').map(
      ({ spec }) => spec.selector,
    ),
    ...specs<{ selector: { matchLabels: Record<string, string> } }>('PodMonitor').map(
      ({ spec }) => spec.selector,
    ),
    ...specs<{ podSelector: { matchLabels: Record<string, string> } }>('NetworkPolicy').map(
      ({ spec }) => spec.podSelector,
    ),
    ...specs<{ selector: Record<string, string> }>('Service').map(({ spec }) => ({
      matchLabels: spec.selector,
    })),
  ].map(({ matchLabels }) => Object.entries(matchLabels));
  const empty = selectors.filter(
    (wanted) => !pods.some((labels) => wanted.every(([name, value]) => labels[name] === value)),
  );
  expect(empty).toEqual([]);
  expect(selectors.length).toBeGreaterThan(15);
});

type Scaler = { readonly scaleTargetRef: { readonly name: string } };
test('gateway and worker are each scaled by one autoscaler and nothing else', () => {
  const scaled = [...specs<Scaler>('HorizontalPodAutoscaler'), ...specs<Scaler>('ScaledObject')];
  expect(scaled.map(({ spec }) => spec.scaleTargetRef.name)).toEqual([
    'oncegate-gateway',
    'oncegate-worker',
  ]);
  for (const { spec } of DEPLOYMENTS) expect(spec).not.toHaveProperty('replicas');
});

test('a worker is added before those that are there are full', () => {
  const [scaler] = specs<{ triggers: { metadata: { threshold: string } }[] }>('ScaledObject');
  const page = readFileSync(`${ROOT}docs/configuration.md`, 'utf8');
  const [, concurrency] = /^\| `ONCEGATE_CONCURRENCY` .*?\| `(\d+)` \|/m.exec(page) ?? [];
  const threshold = Number(scaler?.spec.triggers[0]?.metadata.threshold);
  expect(threshold).toBeGreaterThan(0);
  expect(threshold).toBeLessThan(Number(concurrency));
});

test('every variable is one that gateway, worker or simulator reads', () => {
  const generated = PARTS.flatMap(({ kustomization }) => [
    ...(kustomization.configMapGenerator ?? []),
    ...(kustomization.secretGenerator ?? []),
  ]).flatMap(({ literals = [] }) => literals.map((literal) => literal.split('=', 1)[0] ?? ''));
  const given = DEPLOYMENTS.flatMap(({ spec }) =>
    (spec.template.spec.containers[0].env ?? []).map(({ name }) => name),
  );
  const ours = [...generated, ...given].filter((name) => name.startsWith('ONCEGATE_'));
  expect(ours).toContain('ONCEGATE_SEALING_KEYS');
  expect(
    ours.filter((name) => !KNOWN_VARIABLES.has(name) && !SIMULATOR_VARIABLES.has(name)),
  ).toEqual([]);
});
