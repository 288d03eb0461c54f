export { aboutOperation, type OperationInLog } from './about-operation.ts';
export { counter } from './counter.ts';
export { errorInLog } from './error-in-log.ts';
export { type LedgerState, ledgerStateMetrics } from './ledger-state-metrics.ts';
export { type LogSettings, openLogger } from './logger.ts';
export { appRegistry } from './registry.ts';
export { traceparentIn } from './traceparent.ts';
export { NO_TRACING, openTracing, type Span, type SpanStart, type Tracing } from './tracing.ts';
