import type { Resolution } from '@oncegate/client';
import { merge, object } from '@optique/core/constructs';
import { message } from '@optique/core/message';
import { map, optional } from '@optique/core/modifiers';
import type { InferValue } from '@optique/core/parser';
import { command, option } from '@optique/core/primitives';
import { choice, string } from '@optique/core/valueparser';
import { COMMON } from '../arguments/common.ts';
import { jsonObject } from '../arguments/json-text.ts';
import { OPERATION_NAME } from '../arguments/operation-name.ts';
import { atGateway } from '../command.ts';
import type { Context } from '../context.ts';
import type { Outcome } from '../outcome.ts';
import { sayMisuse } from '../output/say.ts';
import { sayStepped, step } from '../step.ts';

const ARGUMENTS = merge(
  object({
    name: OPERATION_NAME,
    state: option(
      '--state',
      choice(['SUCCEEDED', 'FAILED'], { metavar: 'STATE', caseInsensitive: true }),
      {
        description: message`What turned out to be so: SUCCEEDED, the cloud did act; FAILED, it is proven that it did nothing.`,
      },
    ),
    evidence: option('--evidence', string({ metavar: 'TEXT' }), {
      description: message`How it was found out. Kept in the audit, with who brought it.`,
    }),
    result: optional(
      option('--result', string({ metavar: 'JSON' }), {
        description: message`With SUCCEEDED: the cloud's answer, as far as it is known.`,
      }),
    ),
    errorCode: optional(
      option('--error-code', string({ metavar: 'CODE' }), {
        description: message`With FAILED: the cloud's error code, where one is known.`,
      }),
    ),
    errorMessage: optional(
      option('--error-message', string({ metavar: 'TEXT' }), {
        description: message`With FAILED: why it did not happen.`,
      }),
    ),
  }),
  COMMON,
);

export const resolveCommand = command('resolve', map(ARGUMENTS, atGateway(resolve)), {
  brief: message`End an operation that is UNKNOWN with what you found out. Sends nothing.`,
});

async function resolve(args: InferValue<typeof ARGUMENTS>, context: Context): Promise<Outcome> {
  const { name, state, evidence, result, errorCode: code, errorMessage } = args;
  const read = result === undefined ? null : jsonObject(result);
  if (read !== null && 'problem' in read) {
    return sayMisuse(`--result cannot be taken: ${read.problem}.`, context.terminal);
  }
  const error = {
    ...(code !== undefined && { code }),
    ...(errorMessage !== undefined && { message: errorMessage }),
  };
  const resolution: Resolution = {
    state,
    evidence,
    ...(read !== null && { result: read.fields }),
    ...(Object.keys(error).length > 0 && { error }),
  };
  return step(
    name,
    context,
    (id) => context.client.operations.resolve(id, resolution),
    (operation) => sayStepped(operation, context),
  );
}
