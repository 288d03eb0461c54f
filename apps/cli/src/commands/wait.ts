import { merge, object } from '@optique/core/constructs';
import { message } from '@optique/core/message';
import { map } from '@optique/core/modifiers';
import { command } from '@optique/core/primitives';
import { COMMON, WAIT } from '../arguments/common.ts';
import { OPERATION_NAME } from '../arguments/operation-name.ts';
import { atGateway } from '../command.ts';
import { findOperation } from '../find-operation.ts';
import { sayReport } from '../output/say.ts';
import { waitFor } from '../wait-for.ts';

export const waitOnCommand = command(
  'wait',
  map(
    merge(object({ name: OPERATION_NAME, waitMs: WAIT }), COMMON),
    atGateway(async ({ name, waitMs }, context) => {
      const found = await findOperation(name, context);
      return 'report' in found
        ? sayReport(found.report, context.terminal)
        : waitFor(found.operation, waitMs, context);
    }),
  ),
  { brief: message`Wait for the outcome of an operation.` },
);
