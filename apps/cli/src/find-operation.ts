import type { Answer, Operation } from '@oncegate/client';
import { parseClientToken } from '@oncegate/core';
import type { Context } from './context.ts';
import { startProgress } from './output/progress.ts';
import { notAToken, notFound, type Report, reportOfError } from './report.ts';

const ID = /^[0-9a-f]{64}$/;

/**
 * The operation of a client token or an id. What looks like an id is one, unless there is none: it may
 * be a token all the same.
 */
export async function findOperation(
  name: string,
  { client, terminal, interrupted: signal }: Context,
): Promise<{ readonly operation: Operation } | { readonly report: Report }> {
  // An id is a token too, as far as its letters go.
  const parsed = parseClientToken(name);
  if (!parsed.ok) return { report: notAToken(parsed.error) };
  const progress = startProgress(terminal);
  const options = { signal, onAway: progress.onAway };
  let found: Answer<Operation | null> = { ok: true, value: null };
  if (ID.test(name)) found = await client.operations.get({ id: name }, options);
  if (found.ok && found.value === null) {
    found = await client.operations.get({ clientToken: name }, options);
  }
  progress.end();
  if (!found.ok) return { report: reportOfError(found.error) };
  return found.value === null
    ? { report: notFound('operation of this token or id') }
    : { operation: found.value };
}
