import type { ActionDetails, ActionSummary } from '@oncegate/client';
import { merge, object } from '@optique/core/constructs';
import { message } from '@optique/core/message';
import { map, optional } from '@optique/core/modifiers';
import type { InferValue } from '@optique/core/parser';
import { argument, command, option } from '@optique/core/primitives';
import { choice, string } from '@optique/core/valueparser';
import { actionName, suggestActions } from '../arguments/action-name.ts';
import { COMMON } from '../arguments/common.ts';
import { atGateway } from '../command.ts';
import type { Context } from '../context.ts';
import type { Outcome } from '../outcome.ts';
import { calledName } from '../output/operation-card.ts';
import { plain } from '../output/plain-text.ts';
import { startProgress } from '../output/progress.ts';
import { sayFound, sayReport, sayValue } from '../output/say.ts';
import { table } from '../output/table.ts';
import { notFound, reportOfError } from '../report.ts';

const ARGUMENTS = merge(
  object({
    search: optional(
      argument(
        { ...string({ metavar: 'SEARCH|PRODUCT.ACTION' }), suggest: suggestActions },
        { description: message`Part of a name, or an action: Vpc.CreateVpc.` },
      ),
    ),
    product: optional(
      option('--product', choice(['VPC', 'GPDB'], { metavar: 'PRODUCT', caseInsensitive: true }), {
        description: message`Of this product only: VPC or GPDB.`,
      }),
    ),
  }),
  COMMON,
);

export const actionsCommand = command('actions', map(ARGUMENTS, atGateway(actions)), {
  brief: message`List what can be called; of one action, its parameters.`,
});

async function actions(
  { search, product }: InferValue<typeof ARGUMENTS>,
  { client, terminal, interrupted: signal }: Context,
): Promise<Outcome> {
  const { end, onAway } = startProgress(terminal);
  const asking = { signal, onAway };
  const named = search?.includes('.') === true ? actionName.parse(search) : null;
  if (named?.success) {
    const answer = await client.discovery.action(named.value.product, named.value.action, asking);
    end();
    if (!answer.ok) return sayReport(reportOfError(answer.error), terminal);
    if (answer.value === null) return sayReport(notFound(`action ${search}`), terminal);
    return sayValue(answer.value, details(answer.value), terminal);
  }
  const which = { ...(product && { product }), ...(search !== undefined && { search }) };
  const answer = await client.discovery.actions(which, asking);
  end();
  if (!answer.ok) return sayReport(reportOfError(answer.error), terminal);
  const shown = answer.value.length === 0 ? null : rows(answer.value);
  return sayFound(answer.value, shown, 'No actions.', terminal);
}

function rows(found: readonly ActionSummary[]): string {
  return table(
    ['ACTION', 'KIND', 'DRY RUN', 'DEPRECATED'],
    found.map((action) => [
      calledName({ product: action.product, action: action.name }),
      action.kind,
      yes(action.dryRun),
      yes(action.deprecated),
    ]),
  );
}

function details(action: ActionDetails): string {
  const { product, name, version, kind, dryRun, parameters } = action;
  const head = `${calledName({ product, action: name })}  ${version}  ${kind}${dryRun ? '  takes --dry-run' : ''}`;
  const shown = parameters.filter(({ deprecated }) => !deprecated);
  const list = table(
    ['PARAMETER', 'TYPE', 'REQUIRED', ''],
    shown.map((parameter) => [
      parameter.name,
      parameter.type,
      yes(parameter.required),
      parameter.description,
    ]),
  );
  return `${head}\n${plain(action.description)}\n\n${list}`;
}

function yes(is: boolean): string {
  return is ? 'yes' : '';
}
