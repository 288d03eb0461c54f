import type { SpanContext } from '@opentelemetry/api';

/** https://www.w3.org/TR/trace-context/#traceparent-header; a version above 00 may have more behind. */
const TRACEPARENT =
  /^(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})(?:-.*)?$/;

/** The `traceparent` among the headers of a request; undefined where there is no valid one. */
export function traceparentIn(
  headers: Readonly<Record<string, string | string[] | undefined>>,
): string | undefined {
  const { traceparent } = headers;
  const context = typeof traceparent === 'string' ? parseTraceparent(traceparent) : null;
  // Written anew: whatever a stranger put behind it goes no further.
  return context === null ? undefined : traceparentOf(context);
}

/** Null where the text is not valid. */
export function parseTraceparent(text: string): SpanContext | null {
  const [, traceId, spanId, flags] = TRACEPARENT.exec(text) ?? [];
  return traceId === undefined || spanId === undefined || flags === undefined
    ? null
    : { traceId, spanId, traceFlags: Number.parseInt(flags, 16) & 1, isRemote: true };
}

export function traceparentOf({
  traceId,
  spanId,
  traceFlags,
}: Pick<SpanContext, 'traceId' | 'spanId' | 'traceFlags'>): string {
  return `00-${traceId}-${spanId}-${traceFlags.toString(16).padStart(2, '0')}`;
}
