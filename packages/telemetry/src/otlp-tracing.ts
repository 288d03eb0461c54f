import { ROOT_CONTEXT, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import {
  defaultResource,
  detectResources,
  envDetector,
  resourceFromAttributes,
} from '@opentelemetry/resources';
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import { InvalidTracing } from './invalid-tracing.ts';
import { samplerOf } from './sampler.ts';
import type { Tracing } from './span.ts';
import { parseTraceparent, traceparentOf } from './traceparent.ts';
import type { Environment } from './tracing.ts';

const KINDS = {
  server: SpanKind.SERVER,
  internal: SpanKind.INTERNAL,
  consumer: SpanKind.CONSUMER,
  client: SpanKind.CLIENT,
} as const;

/** As the OpenTelemetry specification has it. */
const SCHEDULE_DELAY_MS = 5_000;
/** A receiver that does not answer must not keep a process from stopping. */
const CLOSE_MS = 2_000;

/** @throws InvalidTracing */
export function otlpTracing(env: Environment, service: string): Tracing {
  const scheduledDelayMillis = Number(env.OTEL_BSP_SCHEDULE_DELAY ?? SCHEDULE_DELAY_MS);
  if (!(scheduledDelayMillis > 0)) {
    throw new InvalidTracing('OTEL_BSP_SCHEDULE_DELAY must be a number of milliseconds above 0');
  }
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
    begin: (name, { kind, parent, attributes }) => {
      const remote = parent === undefined ? null : parseTraceparent(parent);
      const span = tracer.startSpan(
        name,
        { kind: KINDS[kind], attributes },
        remote ? trace.setSpanContext(ROOT_CONTEXT, remote) : ROOT_CONTEXT,
      );
      return {
        traceparent: traceparentOf(span.spanContext()),
        set: (more) => void span.setAttributes(more),
        link: (other) => {
          const context = other === undefined ? null : parseTraceparent(other);
          if (context !== null) {
            span.addLink({ context });
          }
        },
        fail: (message) => void span.setStatus({ code: SpanStatusCode.ERROR, message }),
        end: () => span.end(),
      };
    },
    close: async () => {
      const patience = new Promise<void>((resume) => {
        setTimeout(resume, CLOSE_MS).unref();
      });
      await Promise.race([provider.shutdown().catch(() => {}), patience]);
    },
  };
}
