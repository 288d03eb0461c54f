import type { Operation } from '../src/operation.ts';

/** One that is under way, but for what is given. */
export function operation(given: Partial<Operation> = {}): Operation {
  return {
    id: 'f'.repeat(64),
    clientToken: 'token',
    product: 'VPC',
    action: 'CreateVpc',
    regionId: 'cn-hangzhou',
    state: 'RUNNING',
    run: 1,
    parameterHash: '',
    result: null,
    error: null,
    createdAt: '2026-01-01T00:00:00.000Z',
    settledAt: null,
    nextAttemptAt: null,
    heldBack: null,
    lastCode: null,
    deadlineAt: '2026-01-01T00:05:00.000Z',
    attempts: [],
    ...given,
  };
}
