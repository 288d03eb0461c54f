import type { Answer, Operation } from '@oncegate/client';
import type { Context } from './context.ts';
import { findOperation } from './find-operation.ts';
import type { Outcome } from './outcome.ts';
import { sayReport } from './output/say.ts';
import { reportOfError } from './report.ts';

/**
 * What an operator does with an operation. Not sent again by itself, unlike a submission: a step that
 * got no answer may have been taken.
 */
export async function step(
  name: string,
  context: Context,
  take: (id: string) => Promise<Answer<Operation>>,
  go: (operation: Operation) => Promise<Outcome>,
): Promise<Outcome> {
  const found = await findOperation(name, context);
  if ('report' in found) return sayReport(found.report, context.terminal);
  const taken = await take(found.operation.id);
  if (taken.ok) return go(taken.value);
  const report = reportOfError(taken.error);
  if (report.outcome !== 'UNAVAILABLE') return sayReport(report, context.terminal);
  const message = `${report.message} It may have taken the step all the same: look with \`oncegate get\` before you repeat it.`;
  return sayReport({ ...report, message }, context.terminal);
}

/** The step is all there is to it. */
export async function sayStepped(operation: Operation, { terminal }: Context): Promise<Outcome> {
  return sayReport({ outcome: 'SUCCEEDED', message: null, operation }, terminal);
}
