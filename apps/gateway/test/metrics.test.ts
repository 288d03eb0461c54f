import { openLogger } from '@oncegate/telemetry';
import { GraphQLError } from 'graphql';
import { expect, test } from 'vitest';
import { publicError } from '../src/http/public-error.ts';
import { gatewayMetrics } from '../src/metrics.ts';
import { measuredLedger } from '../src/telemetry/measured-ledger.ts';
import { basic } from './access/calls.ts';
import { API_KEY, idOf, startGatewayUnderTest } from './gateway-under-test.ts';
import { metric } from './metric.ts';

test('an error is counted under the code it is told with, and other codes together', async () => {
  const metrics = gatewayMetrics(() => 0);
  const log = await openLogger({ name: 'test', level: 'silent', format: 'json' });
  const tell = (extensions: Record<string, unknown>) => {
    const error = new GraphQLError('no', { extensions });
    publicError(error.toJSON(), error, { log, metrics });
  };
  tell({ code: 'QUOTA_EXCEEDED', quota: 'waiters' });
  tell({ code: 'GRAPHQL_LIMIT_EXCEEDED' });
  tell({ code: 'UNAUTHENTICATED' });
  tell({ code: 'NOT_FOUND' });
  tell({ code: 'CLOUD_UNAVAILABLE' });
  tell({ code: 'something of Apollo’s that is new' });
  tell({});
  const counted = (await metrics.registry.metrics())
    .split('\n')
    .filter((line) => / [1-9]/.test(line));
  expect(counted.filter((line) => line.startsWith('oncegate_')).toSorted()).toEqual([
    'oncegate_graphql_errors_total{code="BAD_USER_INPUT"} 1',
    'oncegate_graphql_errors_total{code="CLOUD_UNAVAILABLE"} 1',
    'oncegate_graphql_errors_total{code="GRAPHQL_LIMIT_EXCEEDED"} 1',
    'oncegate_graphql_errors_total{code="NOT_FOUND"} 1',
    'oncegate_graphql_errors_total{code="QUOTA_EXCEEDED"} 1',
    'oncegate_graphql_errors_total{code="UNAUTHENTICATED"} 1',
    'oncegate_graphql_errors_total{code="other"} 1',
  ]);
});

test('a newer record raises the alarm wherever it is met', async () => {
  const under = await startGatewayUnderTest();
  try {
    const submit = 'mutation { vpcCreateVpc(clientToken: "n", input: {}) { disposition } }';
    const [id, { keys }] = [idOf('n'), under.ledger];
    const jobs = `${under.gateway.url}/board/api/queues?activeQueue=operations&status=latest`;
    const ways: Record<string, () => Promise<unknown>> = {
      'a list': () => under.ask('{ operations { nodes { id } } }'),
      'the board': () => fetch(jobs, { headers: basic(API_KEY) }),
      'a retry': () => under.ask(`mutation { retryOperation(id: "${id}") { operation { id } } }`),
      'a submission': () => under.ask(submit),
    };
    await under.ask(submit);
    await under.redis.hset(keys.record(id), 'v', '99');
    const raised = () => metric(under.gateway, 'oncegate_alarms_total{alarm="newer-format"}');
    for (const [way, meet] of Object.entries(ways)) {
      const before = await raised();
      await meet();
      expect([way, await raised()]).toEqual([way, before + 1]);
    }
  } finally {
    await under.close();
  }
});

test('what people settle is counted, and records of a newer release raise an alarm', async () => {
  const under = await startGatewayUnderTest();
  try {
    const metrics = gatewayMetrics(() => 0);
    const ledger = measuredLedger(under.ledger, metrics);
    await under.ask(
      'mutation { vpcCreateVpc(clientToken: "a", input: { cidrBlock: "10.0.0.0/8" }) { disposition } }',
    );
    await ledger.cancel(idOf('a'), 'ann');
    await ledger.cancel(idOf('a'), 'ann');
    await under.redis.hset(ledger.keys.record(idOf('a')), 'v', '99');
    await expect(ledger.read(idOf('a'))).rejects.toThrow('NEWERFORMAT');
    const text = await metrics.registry.metrics();
    expect(text).toContain('oncegate_settled_total{state="CANCELED",reason="canceled"} 1\n');
    expect(text).toContain('oncegate_alarms_total{alarm="newer-format"} 1\n');
  } finally {
    await under.close();
  }
});
