import { merge, object } from '@optique/core/constructs';
import { message } from '@optique/core/message';
import { map } from '@optique/core/modifiers';
import { command } from '@optique/core/primitives';
import { COMMON } from '../arguments/common.ts';
import { OPERATION_NAME } from '../arguments/operation-name.ts';
import { atGateway } from '../command.ts';
import { sayStepped, step } from '../step.ts';

export const cancelCommand = command(
  'cancel',
  map(
    merge(object({ name: OPERATION_NAME }), COMMON),
    atGateway(({ name }, context) =>
      step(
        name,
        context,
        (id) => context.client.operations.cancel(id),
        (operation) => sayStepped(operation, context),
      ),
    ),
  ),
  { brief: message`Withdraw what waits and cannot have had an effect yet. Its token is used up.` },
);
