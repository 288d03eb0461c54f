import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { askedBy } from '../harness/promql.ts';
import { type Sample, scrape, valueOf } from '../harness/scrape.ts';
import { type System, startSystem } from '../harness/system.ts';

type Rule = {
  readonly alert: string;
  readonly expr: string;
  readonly for?: string;
  readonly labels: { readonly severity: string };
  readonly annotations: { readonly summary: string; readonly runbook: string };
};
type Panel = {
  readonly title: string;
  readonly targets?: readonly { readonly expr: string; readonly legendFormat: string }[];
};

const read = (path: string): string =>
  readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8');
const rules = (
  parse(read('deploy/observability/alerts.yaml')) as { groups: { rules: readonly Rule[] }[] }
).groups.flatMap((group) => group.rules);
const { panels } = JSON.parse(read('deploy/observability/dashboard.json')) as { panels: Panel[] };
const targets = panels.flatMap((panel) => panel.targets ?? []);
const scaler = parse(read('deploy/kubernetes/components/queue-autoscaling/worker-scaler.yaml')) as {
  spec: { triggers: { metadata: { query: string } }[] };
};
const expressions = [
  ...[...rules, ...targets].map(({ expr }) => expr),
  ...scaler.spec.triggers.map(({ metadata }) => metadata.query),
];

/** Added by Prometheus to whatever it scrapes. */
const BY_PROMETHEUS = new Set(['job', 'instance', 'namespace']);
const TOKEN = `token-${randomUUID()}`;

let system: System;
let scraped: () => Promise<readonly Sample[]>;
let atFirst: readonly Sample[];
beforeAll(async () => {
  system = await startSystem({
    gateway: { ONCEGATE_TENANT: 'tenant-of-this-test' },
    worker: { ONCEGATE_WORKER_PORT: '0' },
  });
  const { monitor } = await system.workerProcess.line('monitor');
  const { url, apiKey } = system.gateway;
  scraped = async () => [...(await scrape(url, apiKey)), ...(await scrape(String(monitor)))];
  atFirst = await scraped();
  await traffic();
});
afterAll(() => system.stop());

/** One of each: accepted, replayed, a mismatch, put off, ambiguous, the alarm. */
async function traffic(): Promise<void> {
  const { gateway, simulator } = system;
  const refuse = { times: 1, when: 'before', do: 'status', status: 400 } as const;
  const fail = { times: 1, when: 'after', do: 'status', status: 500 } as const;
  const [later, alarming] = [randomUUID(), randomUUID()];
  await simulator.fault({ ...refuse, clientToken: later, code: 'Throttling.User' });
  await simulator.fault({ ...fail, clientToken: alarming });
  await simulator.fault({ ...refuse, clientToken: alarming, code: 'IdempotentParameterMismatch' });
  await Promise.all([TOKEN, later, alarming].map((token) => gateway.createVpc(token)));
  await gateway.createVpc(TOKEN);
  await gateway.createVpc(TOKEN, { cidrBlock: '172.16.0.0/12' });
}

test('what is counted by reason stands at zero from the start', () => {
  for (const [name, labels] of [
    ['oncegate_submissions_total', { disposition: 'CREATED' }],
    ['oncegate_settled_total', { state: 'UNKNOWN', reason: 'window-over' }],
    ['oncegate_alarms_total', { alarm: 'ledger-loss' }],
    ['oncegate_quota_refusals_total', { quota: 'requests' }],
    ['oncegate_fence_refusals_total', { step: 'settle' }],
    ['oncegate_lease_renewals_lost_total', {}],
    ['oncegate_sweep_repairs_total', { job: 'unknown' }],
  ] as const) {
    expect([name, labels, valueOf(atFirst, name, labels)]).toEqual([name, labels, 0]);
  }
});

test('traffic is counted for what it was', async () => {
  const expected = [
    [3, 'oncegate_submissions_total', { disposition: 'CREATED' }],
    [1, 'oncegate_submissions_total', { disposition: 'REPLAYED' }],
    [1, 'oncegate_rejections_total', { code: 'IdempotentParameterMismatch' }],
    [5, 'oncegate_attempts_total', { product: 'Vpc', action: 'CreateVpc' }],
    [2, 'oncegate_attempts_total', { kind: 'success', effect: 'happened' }],
    [1, 'oncegate_retries_total', { kind: 'try-later' }],
    [1, 'oncegate_retries_total', { kind: 'transient' }],
    [2, 'oncegate_settled_total', { state: 'SUCCEEDED', reason: 'accepted' }],
    [1, 'oncegate_settled_total', { state: 'UNKNOWN', reason: 'mismatch-after-ambiguous' }],
    [5, 'oncegate_claims_total', { answer: 'CLAIMED' }],
    [3, 'oncegate_state_duration_seconds_count', { state: 'QUEUED' }],
    [2, 'oncegate_state_duration_seconds_count', { state: 'WAITING' }],
    [5, 'oncegate_state_duration_seconds_count', { state: 'RUNNING' }],
    [5, 'oncegate_cloud_call_duration_seconds_count', { product: 'Vpc' }],
    [1, 'oncegate_retry_window_left_seconds_count', {}],
    // Two processes tell these.
    [2, 'oncegate_redis_up', {}],
    [2, 'oncegate_redis_append_only', {}],
    [0, 'oncegate_open_operations', { state: 'QUEUED' }],
  ] as const;
  // A caller may hear of an outcome before the worker has counted it.
  await expect
    .poll(async () => {
      const samples = await scraped();
      return expected.map(([, name, labels]) => [valueOf(samples, name, labels), name, labels]);
    })
    .toEqual(expected);
});

test('row 25: that the cloud calls our own retry a mismatch is an alarm of its own', async () => {
  const alarm = { alarm: 'mismatch-after-ambiguous' };
  expect(valueOf(atFirst, 'oncegate_alarms_total', alarm)).toBe(0);
  await expect.poll(async () => valueOf(await scraped(), 'oncegate_alarms_total', alarm)).toBe(1);
});

test('every metric, label and value that dashboard, alerts and autoscaler name is there in a scrape', async () => {
  const samples = await scraped();
  const labelled = (metric: string, label: string): readonly string[] =>
    samples.flatMap(({ name, labels }) => {
      const value = labels[label];
      return name === metric && value !== undefined ? [value] : [];
    });
  const missing: string[] = [];
  for (const expression of expressions) {
    const { errors, selectors, groupings } = askedBy(expression);
    missing.push(...errors);
    for (const { metric, labels } of selectors) {
      if (!samples.some(({ name }) => name === metric)) missing.push(metric);
      for (const { name, equals } of labels.filter((label) => !BY_PROMETHEUS.has(label.name))) {
        const values = labelled(metric, name);
        if (values.length === 0 || (equals !== null && !values.includes(equals))) {
          missing.push(`${metric}{${name}="${equals}"}`);
        }
      }
    }
    for (const { label, metrics } of groupings) {
      for (const metric of BY_PROMETHEUS.has(label) ? [] : metrics) {
        if (labelled(metric, label).length === 0) missing.push(`${metric} by ${label}`);
      }
    }
  }
  expect(missing).toEqual([]);
  expect(expressions.length).toBeGreaterThan(40);
});

test('a dashboard or rule that names what is not there would be found out', () => {
  expect(askedBy('sum by (le) (rate(nothing_bucket{state="Q"}[5m])) > 1')).toEqual({
    errors: [],
    selectors: [{ metric: 'nothing_bucket', labels: [{ name: 'state', equals: 'Q' }] }],
    groupings: [{ label: 'le', metrics: ['nothing_bucket'] }],
  });
  expect(askedBy('sum(rate(broken[5m])').errors).not.toEqual([]);
});

test('legends name labels that their expression leaves', () => {
  for (const { expr, legendFormat } of targets) {
    const { groupings } = askedBy(expr);
    const kept = groupings.map(({ label }) => label);
    for (const [, label = ''] of legendFormat.matchAll(/\{\{(\w+)\}\}/g)) {
      expect(BY_PROMETHEUS.has(label) || kept.includes(label), `${expr}: ${label}`).toBe(true);
    }
  }
});

test('each alert has its severity, and a section that says what to do', () => {
  const headings = [...read('docs/operations.md').matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replaceAll(/[^a-z0-9 -]/g, '')
      .replaceAll(' ', '-'),
  );
  const names = rules.map(({ alert }) => alert);
  expect(new Set(names).size).toBe(names.length);
  for (const { alert, labels, annotations, for: lasting } of rules) {
    expect(['warning', 'critical']).toContain(labels.severity);
    expect(lasting ?? '1m').toMatch(/^\d+[sm]$/);
    const [page, section] = annotations.runbook.split('#');
    expect([alert, page, headings.includes(section ?? '')]).toEqual([
      alert,
      'docs/operations.md',
      true,
    ]);
  }
});

test('no metric tells of a tenant, a token or a key', async () => {
  const { url, apiKey } = system.gateway;
  const headers = { authorization: `Bearer ${apiKey}` };
  const { monitor } = await system.workerProcess.line('monitor');
  const texts = await Promise.all([
    fetch(`${url}/metrics`, { headers }).then((response) => response.text()),
    fetch(`${String(monitor)}/metrics`).then((response) => response.text()),
  ]);
  for (const secret of [TOKEN, 'tenant-of-this-test', apiKey, 'test-key', '10.0.0.0']) {
    expect(texts.join('\n')).not.toContain(secret);
  }
});
