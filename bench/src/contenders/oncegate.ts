import { findAction } from '@oncegate/catalog';
import type { GatewayContext } from '../../../apps/gateway/src/gateway-context.ts';
import type { Order } from '../../../apps/gateway/src/submit/order.ts';
import type { Outcome } from '../../../apps/gateway/src/submit/outcome.ts';
import { submit } from '../../../apps/gateway/src/submit/submit.ts';
import { ANSWER, PARAMETERS } from '../payload.ts';
import { TENANT } from '../tenancy.ts';
import type { Contender, Place } from './contender.ts';
import { openServices } from './gateway-services.ts';

const WAIT_MS = 60_000;

/** What resolvers call: the gateway's whole path of a mutation but for GraphQL and HTTP. */
export async function oncegate({ redis }: Place): Promise<Contender> {
  const spec = findAction('Vpc', 'CreateVSwitch');
  if (spec === undefined) throw new Error('The catalog has no CreateVSwitch');
  const { services, permissions, close } = await openServices(redis);
  const caller = { tenant: TENANT, actor: 'key:bench', permissions };
  const submitted = (clientToken: string, waitMs: number): Promise<Outcome> => {
    const order: Order = {
      spec,
      clientToken,
      regionId: 'cn-hangzhou',
      parameters: PARAMETERS,
      argumentPath: (place) => [place],
      options: { waitMs, deadlineMs: null, dryRun: false },
    };
    const context: GatewayContext = {
      caller,
      services,
      charge: services.quotas.charging(TENANT),
      // Each request has its own.
      signal: new AbortController().signal,
    };
    return submit(order, context);
  };
  return {
    accept: async (key) => {
      const { disposition, userErrors } = await submitted(key, 0);
      if (disposition !== 'CREATED') {
        throw new Error(`${key} was ${disposition}: ${JSON.stringify(userErrors)}`);
      }
    },
    complete: async (key) => {
      const { operation } = await submitted(key, WAIT_MS);
      // Opens what is sealed, as the resolver of `response` does.
      if (operation?.record.result?.RequestId !== ANSWER.RequestId) {
        throw new Error(`${key} ended ${operation?.record.state}`);
      }
    },
    close,
  };
}
