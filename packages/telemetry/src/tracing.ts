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

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Tracing as the standard `OTEL_*` variables tell it, to an OTLP receiver over HTTP (JSON). Where no
 * endpoint is given, or `OTEL_SDK_DISABLED` is true, nothing is traced and the SDK not even loaded.
 *
 * @param service `service.name`, unless `OTEL_SERVICE_NAME` says otherwise.
 * @throws InvalidTracing
 */
export async function openTracing(env: Environment, service: string): Promise<Tracing> {
  const endpoint = env.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT ?? env.OTEL_EXPORTER_OTLP_ENDPOINT ?? '';
  if (endpoint === '' || env.OTEL_SDK_DISABLED === 'true') {
    return NO_TRACING;
  }
  const { otlpTracing } = await import('./otlp-tracing.ts');
  return otlpTracing(env, service);
}
