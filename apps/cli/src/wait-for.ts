import type { Context } from './context.ts';
import type { Outcome } from './outcome.ts';
import { startProgress } from './output/progress.ts';
import { sayReport } from './output/say.ts';
import { notFound, type Report, reportOfError } from './report.ts';
import { waitCommand } from './resume.ts';

/** Waits for the outcome of an operation and says it; where it ends first, how to go on. */
export async function waitFor(
  { id, clientToken }: { readonly id: string; readonly clientToken: string },
  waitMs: number,
  { client, terminal, interrupted: signal, invocation }: Context,
): Promise<Outcome> {
  const { end, ...hooks } = startProgress(terminal);
  const answer = await client.operations.wait(id, { signal, waitMs, ...hooks });
  end();
  const outcome = sayReport({ clientToken, ...reportOfWaiting(answer) }, terminal);
  if (outcome === 'IN_FLIGHT' || outcome === 'INTERRUPTED' || outcome === 'UNAVAILABLE') {
    terminal.err(`Go on with: ${waitCommand(invocation, clientToken)}\n`);
  }
  return outcome;
}

type Waited = Awaited<ReturnType<Context['client']['operations']['wait']>>;

function reportOfWaiting(answer: Waited): Report {
  if (!answer.ok) return reportOfError(answer.error);
  if (answer.value === null) return notFound('such operation any more');
  return { outcome: 'SUCCEEDED', message: null, operation: answer.value };
}
