import type { Operation } from '@oncegate/client';
import { merge, object } from '@optique/core/constructs';
import { message } from '@optique/core/message';
import { map, optional } from '@optique/core/modifiers';
import type { InferValue } from '@optique/core/parser';
import { command } from '@optique/core/primitives';
import { COMMON } from '../arguments/common.ts';
import { FILTER, filterOf } from '../arguments/filter.ts';
import { OPERATION_NAME } from '../arguments/operation-name.ts';
import { atGateway } from '../command.ts';
import type { Context } from '../context.ts';
import { findOperation } from '../find-operation.ts';
import type { Outcome } from '../outcome.ts';
import { dating } from '../output/dating.ts';
import { calledName } from '../output/operation-card.ts';
import { plain } from '../output/plain-text.ts';
import { standing } from '../output/progress.ts';
import { sayMisuse, sayReport } from '../output/say.ts';
import { shortTime } from '../output/time.ts';
import { reportOfError } from '../report.ts';
import { warnOfUnknownActions } from '../warn-of-unknown-actions.ts';

const ARGUMENTS = merge(object({ name: optional(OPERATION_NAME) }), FILTER, COMMON);

export const watchCommand = command('watch', map(ARGUMENTS, atGateway(watch)), {
  brief: message`Tell each change of one operation until it is over, or of all that fit without end.`,
  description: message`Begins with each operation as it is. With --json a line for each change. Reconnects by itself.`,
});

async function watch(args: InferValue<typeof ARGUMENTS>, context: Context): Promise<Outcome> {
  const { client, terminal, interrupted } = context;
  const filter = filterOf(args);
  if (args.name === undefined) {
    warnOfUnknownActions(args.actions, terminal);
    return tell({ filter }, context, () => null);
  }
  if (Object.keys(filter).length > 0) {
    return sayMisuse('Name an operation, or say which ones by a filter: not both.', terminal);
  }
  const found = await findOperation(args.name, context);
  if ('report' in found) return sayReport(found.report, terminal);
  const { id } = found.operation;
  return tell({ id }, { client, terminal, interrupted }, outcomeOf);
}

/** @param lastWord what the watching comes to with this change; null to go on. */
async function tell(
  what: Parameters<Context['client']['watch']>[0],
  { client, terminal, interrupted }: Pick<Context, 'client' | 'terminal' | 'interrupted'>,
  lastWord: (operation: Operation) => Outcome | null,
): Promise<Outcome> {
  const isOver = new AbortController();
  const dated = dating();
  let outcome: Outcome = 'INTERRUPTED';
  const error = await client.watch(
    what,
    (operation) => {
      const line = terminal.json ? JSON.stringify(operation) : changeLine(operation, dated);
      terminal.out(`${line}\n`);
      const last = lastWord(operation);
      if (last === null) return;
      outcome = last;
      isOver.abort();
    },
    {
      signal: AbortSignal.any([interrupted, isOver.signal]),
      onLost: (reason) => terminal.err(`${plain(reason)}, connecting again …\n`),
    },
  );
  return error === null ? outcome : sayLost(error, terminal);
}

function sayLost(
  error: Parameters<typeof reportOfError>[0],
  terminal: Context['terminal'],
): Outcome {
  const report = reportOfError(error);
  // Standard output holds changes alone, a line each.
  terminal.err(`${plain(report.message ?? report.outcome)}\n`);
  return report.outcome;
}

function outcomeOf({ state }: Operation): Outcome | null {
  switch (state) {
    case 'QUEUED':
    case 'RUNNING':
    case 'WAITING':
      return null;
    case 'SUCCEEDED':
    case 'FAILED':
    case 'UNKNOWN':
    case 'CANCELED':
      return state;
  }
}

function changeLine(operation: Operation, dated: ReturnType<typeof dating>): string {
  const now = new Date();
  const at = shortTime(dated(operation, now.toISOString()));
  const called = `${calledName(operation)}  ${operation.regionId}  ${operation.clientToken}`;
  return `${at}  ${called}  ${plain(standing(operation, now.getTime()))}`;
}
