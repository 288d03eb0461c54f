import { type Attributes, ROOT_CONTEXT, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import {
  defaultResource,
  detectResources,
  envDetector,
  resourceFromAttributes,
} from '@opentelemetry/resources';
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import { samplerOf } from './sampler.ts';
import { spanContextOf, traceparentOf } from './traceparent.ts';

/** One step that is being traced. Its attributes are names and numbers, never a caller's values. */
export type Span = {
  /** W3C text by which another step, here or in another process, becomes a child of this one. */
  readonly traceparent: string | undefined;
  set(attributes: Attributes): void;
  /** Marks the step as failed. */
  fail(why: string): void;
  end(): void;
};

export type SpanStart = {
  readonly kind: 'server' | 'internal' | 'consumer' | 'client';
  /** The step that this one is part of; without one it begins a trace. */
  readonly parent: string | undefined;
  /** A step of another trace that this one has to do with. */
  readonly link?: string | undefined;
  readonly attributes?: Attributes;
};

export type Tracing = {
  begin(name: string, start: SpanStart): Span;
  /** Sends what was not sent yet. Never fails. */
  close(): Promise<void>;
};

const KINDS = {
  server: SpanKind.SERVER,
  internal: SpanKind.INTERNAL,
  consumer: SpanKind.CONSUMER,
  client: SpanKind.CLIENT,
} as const;

const nothing = (): void => {};
const NO_SPAN: Span = { traceparent: undefined, set: nothing, fail: nothing, end: nothing };

/** Traces nothing; a caller's trace still reaches whoever comes after. */
export const NO_TRACING: Tracing = {
  begin: (_, { parent }) => (parent === undefined ? NO_SPAN : { ...NO_SPAN, traceparent: parent }),
  close: async () => {},
};

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Tracing as the standard `OTEL_*` variables tell it, to an OTLP receiver over HTTP (JSON); nothing
 * at all where no endpoint is given, or `OTEL_SDK_DISABLED` is true.
 *
 * @param service `service.name`, unless `OTEL_SERVICE_NAME` says otherwise.
 * @throws Error where a variable is wrong.
 */
export function openTracing(env: Environment, service: string): Tracing {
  const endpoint = env.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT ?? env.OTEL_EXPORTER_OTLP_ENDPOINT;
  if (endpoint === undefined || endpoint === '' || env.OTEL_SDK_DISABLED === 'true') {
    return NO_TRACING;
  }
  const scheduledDelayMillis = Number(env.OTEL_BSP_SCHEDULE_DELAY ?? 5_000);
  const provider = new TracerProvider({
    sampler: samplerOf(env.OTEL_TRACES_SAMPLER, env.OTEL_TRACES_SAMPLER_ARG),
    resource: defaultResource()
      .merge(resourceFromAttributes({ 'service.name': service }))
      .merge(detectResources({ detectors: [envDetector] })),
    // The exporter reads endpoint, headers, timeout, compression and certificates itself.
    spanProcessors: [
      new BatchSpanProcessor({ exporter: new OTLPTraceExporter(), scheduledDelayMillis }),
    ],
  });
  const tracer = provider.getTracer('oncegate');
  return {
    begin: (name, start) => {
      const parent = spanContextOf(start.parent);
      const link = spanContextOf(start.link);
      const span = tracer.startSpan(
        name,
        {
          kind: KINDS[start.kind],
          ...(start.attributes && { attributes: start.attributes }),
          ...(link && { links: [{ context: link }] }),
        },
        parent ? trace.setSpanContext(ROOT_CONTEXT, parent) : ROOT_CONTEXT,
      );
      return {
        traceparent: traceparentOf(span.spanContext()),
        set: (attributes) => void span.setAttributes(attributes),
        fail: (message) => void span.setStatus({ code: SpanStatusCode.ERROR, message }),
        end: () => span.end(),
      };
    },
    close: () => provider.shutdown().catch(nothing),
  };
}
