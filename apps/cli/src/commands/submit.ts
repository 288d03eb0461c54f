import { parseClientToken } from '@oncegate/core';
import { merge, object } from '@optique/core/constructs';
import { message } from '@optique/core/message';
import { map, multiple, optional } from '@optique/core/modifiers';
import type { InferValue } from '@optique/core/parser';
import { argument, command, option } from '@optique/core/primitives';
import { string } from '@optique/core/valueparser';
import { path } from '@optique/run/valueparser';
import { actionName } from '../arguments/action-name.ts';
import { COMMON, WAIT } from '../arguments/common.ts';
import { duration } from '../arguments/duration.ts';
import { parameter } from '../arguments/parameter.ts';
import { atGateway } from '../command.ts';
import type { Context } from '../context.ts';
import type { Outcome } from '../outcome.ts';
import { startProgress } from '../output/progress.ts';
import { sayMisuse, sayReport } from '../output/say.ts';
import { parametersOf } from '../parameters.ts';
import { notAToken, type Report, reportOf } from '../report.ts';
import { goOnCommand, resumeCommand } from '../resume.ts';
import { warnOfParameters } from '../warn-of-parameters.ts';
import { dryRun } from './dry-run.ts';

const ARGUMENTS = merge(
  object({
    called: argument(actionName, { description: message`What to call: Vpc.CreateVpc.` }),
    token: optional(
      option('--token', string({ metavar: 'TOKEN' }), {
        description: message`Client token: names this call for ever. One is made, and told, where none is given.`,
      }),
    ),
    region: optional(
      option('--region', string({ metavar: 'REGION' }), {
        description: message`Region to call, else the account's.`,
      }),
    ),
    params: multiple(
      option('--param', parameter, {
        description: message`A parameter by the cloud's name: CidrBlock=10.0.0.0/8, Tag.1.Key=env. Secrets belong into --json-params.`,
      }),
    ),
    jsonParams: optional(
      option('--json-params', path({ metavar: 'FILE', type: 'either', allowCreate: true }), {
        description: message`File with parameters as a JSON object, - for standard input.`,
      }),
    ),
    waitMs: WAIT,
    deadlineMs: optional(
      option('--deadline', duration, {
        description: message`How long the gateway may try, else its own.`,
      }),
    ),
    dryRun: option('--dry-run', {
      description: message`Only ask the cloud whether it would do it. Uses up no token.`,
    }),
  }),
  COMMON,
);

export const submitCommand = command('submit', map(ARGUMENTS, atGateway(submit)), {
  brief: message`Call an action of the cloud, once, and wait for its outcome.`,
  description: message`The client token is told on standard error before anything is sent. Submitted again with the same token the call is the same: whatever was killed or lost in between, the cloud acts once and the answer is the same.`,
});

/** Of Ctrl-C while the parameters are typed. */
const NOTHING_SENT: Report = { outcome: 'INTERRUPTED', message: 'Stopped. Nothing was submitted.' };

async function submit(args: InferValue<typeof ARGUMENTS>, context: Context): Promise<Outcome> {
  const { client, terminal, interrupted: signal, invocation } = context;
  const { called, token, region, waitMs, deadlineMs } = args;
  const read = await parametersOf(args, context.readInput);
  if (signal.aborted) return sayReport(NOTHING_SENT, terminal);
  if ('problem' in read) return sayMisuse(read.problem, terminal);
  const call = { ...called, parameters: read.parameters };
  const where = region === undefined ? {} : { regionId: region };
  if (args.dryRun) {
    const [outcome] = await Promise.all([
      dryRun(call, where, context),
      warnOfParameters(call, context),
    ]);
    return outcome;
  }
  // What cannot be a token is not told as one.
  const given = token === undefined ? null : parseClientToken(token);
  if (given?.ok === false) {
    return sayReport(notAToken(given.error), terminal);
  }

  const warned = warnOfParameters(call, context);
  const { end, ...hooks } = startProgress(terminal);
  const answer = await client.submit(call, {
    ...where,
    ...hooks,
    ...(token !== undefined && { clientToken: token }),
    ...(deadlineMs !== undefined && { deadlineMs }),
    waitMs,
    signal,
    onToken: (clientToken) => {
      const resume = resumeCommand(invocation, clientToken);
      terminal.err(`client token: ${clientToken}; resume with: ${resume}\n`);
    },
  });
  await warned;
  end();
  const outcome = sayReport(reportOf(answer), terminal);
  if (outcome === 'IN_FLIGHT' || outcome === 'INTERRUPTED' || outcome === 'UNAVAILABLE') {
    terminal.err(`Go on with: ${goOnCommand(invocation, answer.clientToken)}\n`);
  }
  return outcome;
}
