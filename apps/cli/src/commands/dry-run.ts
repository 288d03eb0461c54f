import type { FreeFormCall } from '@oncegate/client';
import type { Context } from '../context.ts';
import { OUTCOMES, type Outcome } from '../outcome.ts';
import { startProgress } from '../output/progress.ts';
import { sayReport, sayValue } from '../output/say.ts';
import { reportOfError } from '../report.ts';

/** `oncegate submit --dry-run`: no token is used up, no operation left. */
export async function dryRun(
  call: FreeFormCall,
  where: { readonly regionId?: string },
  { client, terminal, interrupted: signal }: Context,
): Promise<Outcome> {
  const progress = startProgress(terminal);
  const answer = await client.submit.dryRun(call, { ...where, signal });
  progress.end();
  if (!answer.ok) return sayReport(reportOfError(answer.error), terminal);
  const { passed, code, message } = answer;
  const outcome = passed ? 'SUCCEEDED' : 'DRY_RUN_REFUSED';
  const { exitCode } = OUTCOMES[outcome];
  const words = passed ? 'passed: the cloud would do it' : 'refused: the cloud would not do it';
  const why = [code, message].filter(Boolean).join(': ');
  sayValue(
    { outcome, exitCode, dryRun: { passed, code, message } },
    `${words}${why && ` (${why})`}`,
    terminal,
  );
  return outcome;
}
