import { merge, object } from '@optique/core/constructs';
import { message } from '@optique/core/message';
import { map } from '@optique/core/modifiers';
import { command } from '@optique/core/primitives';
import { COMMON } from '../arguments/common.ts';
import { OPERATION_NAME } from '../arguments/operation-name.ts';
import { atGateway } from '../command.ts';
import { findOperation } from '../find-operation.ts';
import { operationCard } from '../output/operation-card.ts';
import { sayReport, sayValue } from '../output/say.ts';

export const getCommand = command(
  'get',
  map(
    merge(object({ name: OPERATION_NAME }), COMMON),
    atGateway(async ({ name }, context) => {
      const found = await findOperation(name, context);
      return 'report' in found
        ? sayReport(found.report, context.terminal)
        : sayValue(found.operation, operationCard(found.operation), context.terminal);
    }),
  ),
  { brief: message`Show an operation with its attempts.` },
);
