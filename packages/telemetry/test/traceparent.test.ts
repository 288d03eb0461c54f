import { expect, test } from 'vitest';
import { NO_TRACING, openTracing, traceparentIn } from '../src/index.ts';

const TRACE = '0af7651916cd43dd8448eb211c80319c';
const SPAN = 'b7ad6b7169203331';

test.each([
  ['as it came', `00-${TRACE}-${SPAN}-01`, `00-${TRACE}-${SPAN}-01`],
  ['not sampled', `00-${TRACE}-${SPAN}-00`, `00-${TRACE}-${SPAN}-00`],
  ['flags that are not known are dropped', `00-${TRACE}-${SPAN}-ff`, `00-${TRACE}-${SPAN}-01`],
  ['a later version, without what is behind', `cc-${TRACE}-${SPAN}-01-x`, `00-${TRACE}-${SPAN}-01`],
  ['an invalid version', `ff-${TRACE}-${SPAN}-01`, undefined],
  ['a trace of zeros', `00-${'0'.repeat(32)}-${SPAN}-01`, undefined],
  ['a span of zeros', `00-${TRACE}-${'0'.repeat(16)}-01`, undefined],
  ['capitals', `00-${TRACE.toUpperCase()}-${SPAN}-01`, undefined],
  ['nothing of the kind', 'hello', undefined],
  ['more than one', [`00-${TRACE}-${SPAN}-01`], undefined],
] as const)('traceparent: %s', (_, given, taken) => {
  expect(traceparentIn({ traceparent: typeof given === 'string' ? given : [...given] })).toBe(
    taken,
  );
});

test('without an endpoint, or disabled, nothing is traced, and a caller’s trace goes on', async () => {
  const endpoint = { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:1' };
  expect(await openTracing({}, 'test')).toBe(NO_TRACING);
  expect(await openTracing({ ...endpoint, OTEL_SDK_DISABLED: 'true' }, 'test')).toBe(NO_TRACING);
  const parent = `00-${TRACE}-${SPAN}-01`;
  const span = NO_TRACING.begin('x', { kind: 'internal', parent, attributes: {} });
  expect(span.traceparent).toBe(parent);
});

test('a variable that is empty is as good as none', async () => {
  const tracing = await openTracing(
    {
      OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:1',
      OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: '',
      OTEL_TRACES_SAMPLER: '',
      OTEL_TRACES_SAMPLER_ARG: '',
      OTEL_BSP_SCHEDULE_DELAY: '',
      OTEL_SDK_DISABLED: '',
    },
    'test',
  );
  const { traceparent } = tracing.begin('x', { kind: 'server', parent: undefined, attributes: {} });
  // Sampled.
  expect(traceparent).toMatch(/-01$/);
  await tracing.close();
  expect(await openTracing({ OTEL_EXPORTER_OTLP_ENDPOINT: '' }, 'test')).toBe(NO_TRACING);
});

test('a wrong variable is named', async () => {
  const endpoint = { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:1' };
  for (const [variable, value] of [
    ['OTEL_TRACES_SAMPLER', 'constructor'],
    ['OTEL_TRACES_SAMPLER_ARG', '2'],
    ['OTEL_BSP_SCHEDULE_DELAY', 'soon'],
    ['OTEL_EXPORTER_OTLP_ENDPOINT', 'collector:4318'],
    ['OTEL_EXPORTER_OTLP_TRACES_ENDPOINT', 'collector.internal'],
  ] as const) {
    await expect(openTracing({ ...endpoint, [variable]: value }, 'test')).rejects.toThrow(variable);
  }
});

test('a receiver that never answers does not keep a process from stopping', async () => {
  const tracing = await openTracing({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:1' }, 'test');
  tracing.begin('x', { kind: 'internal', parent: undefined, attributes: {} }).end();
  const begun = performance.now();
  await tracing.close();
  expect(performance.now() - begun).toBeLessThan(4_000);
});
