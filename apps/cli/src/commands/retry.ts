import { merge, object } from '@optique/core/constructs';
import { message } from '@optique/core/message';
import { map } from '@optique/core/modifiers';
import { command } from '@optique/core/primitives';
import { COMMON, WAIT } from '../arguments/common.ts';
import { OPERATION_NAME } from '../arguments/operation-name.ts';
import { atGateway } from '../command.ts';
import { step } from '../step.ts';
import { waitFor } from '../wait-for.ts';

export const retryCommand = command(
  'retry',
  map(
    merge(object({ name: OPERATION_NAME, waitMs: WAIT }), COMMON),
    atGateway(({ name, waitMs }, context) =>
      step(
        name,
        context,
        (id) => context.client.operations.retry(id),
        (operation) => waitFor(operation, waitMs, context),
      ),
    ),
  ),
  {
    brief: message`Run once more what FAILED, with the same token, and wait for its outcome.`,
    description: message`The cloud may remember its refusal and answer it again: then only a new token helps.`,
  },
);
