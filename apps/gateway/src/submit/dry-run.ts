import { formParameters, secretValues } from '@oncegate/catalog';
import type { GatewayContext } from '../gateway-context.ts';
import type { Order } from '../order.ts';
import { type Outcome, rejected } from '../outcome.ts';
import { tenancyOf } from '../tenancy-of.ts';
import { invalidOptions } from '../user-error.ts';
import { checkedCall } from './checked-call.ts';
import { verdict } from './dry-run-verdict.ts';
import { optionsRefusal } from './options-refusal.ts';

/**
 * Asks the cloud whether it would do what is ordered. The request carries DryRun and no client
 * token; nothing of it is recorded, and the order's token is as new as before.
 *
 * @throws GraphQLError `CLOUD_UNAVAILABLE` where the cloud gave no answer that says either.
 */
export async function dryRun(
  order: Order,
  { caller, services, signal }: GatewayContext,
): Promise<Outcome> {
  const { spec } = order;
  if (!spec.dryRun) {
    return rejected(invalidOptions(`${spec.action} takes no dry runs.`, 'dryRun'));
  }
  const { account: settings } = tenancyOf(caller, services.directory.current());
  const call = checkedCall(order, settings.regionId);
  if (!call.ok) {
    return rejected(call.error);
  }
  const refusal = optionsRefusal(order.options);
  if (refusal !== null) {
    return rejected(refusal);
  }
  const { head, pairs } = call.value;
  const account = services.accounts.open(settings.name);
  const endpoint = account?.endpointOf(spec.product, head.regionId);
  if (account === null || !endpoint) {
    throw new Error('a checked call has no account or no endpoint');
  }
  const sent = await account.cloud.send(
    {
      ...head,
      endpoint,
      sendRegionId: spec.regionId !== 'none',
      pairs: [...pairs, ['DryRun', 'true']],
      formParameters: formParameters(spec),
      secrets: secretValues(pairs),
      tokenParameter: spec.tokenParameter,
      cloudToken: null,
    },
    { maySend: () => !signal.aborted, signal },
  );
  return { disposition: null, operation: null, userErrors: [], dryRun: verdict(sent) };
}
