export { aboutOperation, type OperationInLog } from './about-operation.ts';
export { counter } from './counter.ts';
export { errorInLog } from './error-in-log.ts';
export { type LedgerState, ledgerStateMetrics } from './ledger-state-metrics.ts';
export { LOG_LEVELS, type LogSettings, openLogger } from './logger.ts';
export { processRegistry } from './registry.ts';
export type { Span, SpanStart, Tracing } from './span.ts';
export { traceparentIn } from './traceparent.ts';
export { NO_TRACING, openTracing } from './tracing.ts';
