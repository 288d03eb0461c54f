import { InvalidTracing } from './invalid-tracing.ts';
import type { Span, Tracing } from './span.ts';

const nothing = (): void => {};
const NO_SPAN: Span = {
  traceparent: undefined,
  set: nothing,
  link: nothing,
  fail: nothing,
  end: nothing,
};

/** Traces nothing; a caller's trace still reaches whoever comes after. */
export const NO_TRACING: Tracing = {
  begin: (_, { parent }) => (parent === undefined ? NO_SPAN : { ...NO_SPAN, traceparent: parent }),
  close: async () => {},
};

/** Where traces go to; the first goes before the second. */
const ENDPOINTS = ['OTEL_EXPORTER_OTLP_TRACES_ENDPOINT', 'OTEL_EXPORTER_OTLP_ENDPOINT'] as const;

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Tracing as the standard `OTEL_*` variables tell it, to an OTLP receiver over HTTP (JSON). Where no
 * endpoint is given, or `OTEL_SDK_DISABLED` is true, nothing is traced and the SDK not even loaded.
 *
 * @param service `service.name`, unless `OTEL_SERVICE_NAME` says otherwise.
 * @throws InvalidTracing
 */
export async function openTracing(env: Environment, service: string): Promise<Tracing> {
  // The specification takes an empty variable for one that is not set.
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const name = ENDPOINTS.find((variable) => given[variable] !== undefined);
  if (name === undefined || given.OTEL_SDK_DISABLED?.toLowerCase() === 'true') {
    return NO_TRACING;
  }
  // The SDK would say nothing, and send to this machine instead.
  if (!/^https?:$/.test(URL.parse(given[name] ?? '')?.protocol ?? '')) {
    throw new InvalidTracing(`${name} must be a URL like http://collector.internal:4318`);
  }
  const { otlpTracing } = await import('./otlp-tracing.ts');
  return otlpTracing(given, service);
}
