import { isSpanContextValid, type SpanContext } from '@opentelemetry/api';
import { parseTraceParent } from '@opentelemetry/core';

/** The W3C `traceparent` among the headers of a request; undefined where there is no valid one. */
export function traceparentIn(
  headers: Readonly<Record<string, string | string[] | undefined>>,
): string | undefined {
  const { traceparent } = headers;
  return typeof traceparent === 'string' && spanContextOf(traceparent) !== null
    ? traceparent
    : undefined;
}

export function spanContextOf(traceparent: string | undefined): SpanContext | null {
  const context = traceparent === undefined ? null : parseTraceParent(traceparent);
  return context !== null && isSpanContextValid(context) ? { ...context, isRemote: true } : null;
}

export function traceparentOf({ traceId, spanId, traceFlags }: SpanContext): string {
  return `00-${traceId}-${spanId}-${traceFlags.toString(16).padStart(2, '0')}`;
}
