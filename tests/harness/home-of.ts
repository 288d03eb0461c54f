import { randomUUID } from 'node:crypto';
import { operationId, parseClientToken } from '@oncegate/core';

/** The partition in which the operation of a token of the tenant `development` is made, where there are so many. */
export function homeOf(token: string, partitions: number): number {
  const parsed = parseClientToken(token);
  if (!parsed.ok) throw new Error(parsed.error.rule);
  const id = operationId('development', parsed.value);
  return Number.parseInt(id.slice(0, 8), 16) % partitions;
}

/** A token whose operation has its home there. */
export function tokenAt(home: number, partitions: number): string {
  for (;;) {
    const token = randomUUID();
    if (homeOf(token, partitions) === home) return token;
  }
}
