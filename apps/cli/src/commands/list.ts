import type { Answer, OperationPage } from '@oncegate/client';
import { merge, object } from '@optique/core/constructs';
import { message } from '@optique/core/message';
import { map, optional, withDefault } from '@optique/core/modifiers';
import type { InferValue } from '@optique/core/parser';
import { command, option } from '@optique/core/primitives';
import { integer, string } from '@optique/core/valueparser';
import { COMMON } from '../arguments/common.ts';
import { FILTER, filterOf } from '../arguments/filter.ts';
import { atGateway } from '../command.ts';
import type { Context } from '../context.ts';
import type { Outcome } from '../outcome.ts';
import { heldBackWords } from '../output/held-back.ts';
import { calledName } from '../output/operation-card.ts';
import { startProgress } from '../output/progress.ts';
import { sayFound, sayReport } from '../output/say.ts';
import { table } from '../output/table.ts';
import { shortTime } from '../output/time.ts';
import { reportOfError } from '../report.ts';
import { warnOfUnknownActions } from '../warn-of-unknown-actions.ts';

const ARGUMENTS = merge(
  FILTER,
  object('Page', {
    first: withDefault(
      option('--first', integer({ min: 1, max: 100 }), {
        description: message`How many, 1 to 100; 20 by default.`,
      }),
      20,
    ),
    after: optional(
      option('--after', string({ metavar: 'CURSOR' }), {
        description: message`What the page before named as its end.`,
      }),
    ),
  }),
  COMMON,
);

export const listCommand = command('list', map(ARGUMENTS, atGateway(list)), {
  brief: message`List operations, the newest first.`,
});

async function list(
  args: InferValue<typeof ARGUMENTS>,
  { client, terminal, interrupted: signal }: Context,
): Promise<Outcome> {
  warnOfUnknownActions(args.actions, terminal);
  const { end, onAway } = startProgress(terminal);
  let { after } = args;
  let answer: Answer<OperationPage>;
  // The gateway bounds what it looks through for one page: an empty one is not the end.
  do {
    const page = { first: args.first, ...(after !== undefined && { after }) };
    answer = await client.operations.list(filterOf(args), page, { signal, onAway });
    after = answer.ok ? (answer.value.pageInfo.endCursor ?? undefined) : undefined;
  } while (answer.ok && answer.value.nodes.length === 0 && answer.value.pageInfo.hasNextPage);
  end();
  if (!answer.ok) return sayReport(reportOfError(answer.error), terminal);
  const { nodes, pageInfo } = answer.value;
  const next = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  const shown = nodes.length === 0 ? null : rows(nodes);
  const outcome = sayFound({ operations: nodes, next }, shown, 'No operations.', terminal);
  if (next !== null && !terminal.json) terminal.err(`There are more: --after ${next}\n`);
  return outcome;
}

function rows(nodes: OperationPage['nodes']): string {
  return table(
    ['RECORDED', 'STATE', 'ACTION', 'REGION', 'CODE', 'CLIENT TOKEN'],
    nodes.map((operation) => [
      shortTime(operation.createdAt),
      operation.state,
      calledName(operation),
      operation.regionId,
      heldBackWords(operation) ?? operation.error?.code ?? operation.lastCode,
      operation.clientToken,
    ]),
  );
}
