/** What a log line about an operation tells of it. Never its parameters, nor its result. */
export type OperationInLog = {
  readonly operationId: string;
  readonly tenant: string;
  readonly product: string;
  readonly action: string;
  /** Left out where it is not known that there is an operation. */
  readonly run?: number;
  /** Where the submission that made it was traced. */
  readonly traceId?: string;
};

/** The fields that every line about an operation begins with, so that one search finds them all. */
export function aboutOperation(record: {
  readonly id: string;
  readonly tenant: string;
  readonly product: string;
  readonly action: string;
  readonly run?: number;
  readonly traceparent?: string | undefined;
}): OperationInLog {
  const { id, tenant, product, action, run, traceparent } = record;
  const traceId = traceparent?.split('-')[1];
  return {
    operationId: id,
    tenant,
    product,
    action,
    ...(run !== undefined && { run }),
    ...(traceId !== undefined && { traceId }),
  };
}
