import type { Operation, OperationSummary, Product } from '@oncegate/client';
import { attemptTable } from './attempt-table.ts';
import { holderOf } from './held-back.ts';
import { plain } from './plain-text.ts';
import { shortTime } from './time.ts';

const PRODUCT_NAMES: Readonly<Record<Product, string>> = { VPC: 'Vpc', GPDB: 'Gpdb' };

/** `Vpc.CreateVpc`, as it is given to `oncegate submit`. */
export function calledName({
  product,
  action,
}: Pick<OperationSummary, 'product' | 'action'>): string {
  return `${PRODUCT_NAMES[product]}.${action}`;
}

/** An operation for people: what it is, how it stands, each attempt, and what came of it. */
export function operationCard(operation: Operation): string {
  const { error, attempts } = operation;
  const fields: readonly (readonly [string, string | null])[] = [
    ['client token', operation.clientToken],
    ['id', operation.id],
    ['run', operation.run > 1 ? String(operation.run) : null],
    ['recorded', shortTime(operation.createdAt)],
    ['settled', shortTime(operation.settledAt)],
    ['next attempt', shortTime(operation.nextAttemptAt)],
    ['held back', holderOf(operation)],
    ['deadline', operation.settledAt === null ? shortTime(operation.deadlineAt) : null],
    ['reason', error?.reason ?? null],
    ['cloud said', (error && [error.code, error.message].filter(Boolean).join(': ')) || null],
    ['request id', error?.requestId ?? null],
  ];
  const lines = fields.flatMap(([name, value]) =>
    value === null ? [] : [`  ${name.padEnd(13)} ${plain(value)}`],
  );
  return [
    `${operation.state}  ${calledName(operation)}  ${operation.regionId}`,
    ...lines,
    ...(attempts.length > 0 ? ['', indented(attemptTable(attempts))] : []),
    ...(operation.result === null ? [] : ['', indented(jsonText(operation.result))]),
  ].join('\n');
}

/** JSON that says control characters by name already, but not those of layout. */
function jsonText(value: unknown): string {
  return JSON.stringify(value, null, 2).split('\n').map(plain).join('\n');
}

function indented(text: string): string {
  return text.replaceAll(/^/gm, '  ');
}
