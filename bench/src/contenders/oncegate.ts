import { findAction } from '@oncegate/catalog';
import { operationId, parseClientToken } from '@oncegate/core';
import type { Submission } from '@oncegate/ledger';
import type { GatewayContext } from '../../../apps/gateway/src/gateway-context.ts';
import type { Order } from '../../../apps/gateway/src/order.ts';
import type { Outcome } from '../../../apps/gateway/src/outcome.ts';
import { admitInTime } from '../../../apps/gateway/src/submit/admit-in-time.ts';
import { mismatch } from '../../../apps/gateway/src/submit/mismatch.ts';
import { submit } from '../../../apps/gateway/src/submit/submit.ts';
import { toSubmission } from '../../../apps/gateway/src/submit/to-submission.ts';
import { tenancyOf } from '../../../apps/gateway/src/tenancy-of.ts';
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
  const orderOf = (clientToken: string, waitMs: number): Order => ({
    spec,
    clientToken,
    regionId: 'cn-hangzhou',
    parameters: PARAMETERS,
    argumentPath: (place) => [place],
    options: { waitMs, deadlineMs: null, dryRun: false },
  });
  const submitted = (clientToken: string, waitMs: number): Promise<Outcome> => {
    const context: GatewayContext = {
      caller,
      services,
      charge: services.quotas.charging(TENANT),
      // Each request has its own.
      signal: new AbortController().signal,
    };
    return submit(orderOf(clientToken, waitMs), context);
  };
  const { ledger, directory, settings, hashKey } = services;
  const tenancy = tenancyOf(caller, directory.current());
  const prepared = toSubmission(orderOf('prepared', 0), caller.actor, tenancy, settings, hashKey);
  if (!prepared.ok) throw new Error(`What was prepared is refused: ${prepared.error.message}`);
  /** The prepared one under another token, as the ledger is asked to admit it. */
  const underToken = (key: string): Submission => {
    const token = parseClientToken(key);
    if (!token.ok) throw new Error(`${key} is no client token`);
    return { ...prepared.value, token: token.value, id: operationId(TENANT, token.value) };
  };
  return {
    accept: async (key) => {
      const { disposition, userErrors } = await submitted(key, 0);
      if (disposition !== 'CREATED') {
        throw new Error(`${key} was ${disposition}: ${JSON.stringify(userErrors)}`);
      }
    },
    admit: async (key) => {
      const admission = await admitInTime(ledger, underToken(key));
      if (admission.outcome !== 'CREATED') throw new Error(`${key} was ${admission.outcome}`);
    },
    replay: async (key) => {
      const submission = underToken(key);
      const admission = await admitInTime(ledger, submission);
      if (admission.outcome !== 'EXISTING') throw new Error(`${key} was ${admission.outcome}`);
      const { record } = admission;
      // Opens what is sealed.
      if (mismatch(record, submission) !== null || record.result?.RequestId !== ANSWER.RequestId) {
        throw new Error(`${key} ended ${record.state}`);
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
