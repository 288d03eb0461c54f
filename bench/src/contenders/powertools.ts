import { IdempotencyConfig, makeIdempotent } from '@aws-lambda-powertools/idempotency';
import { CachePersistenceLayer } from '@aws-lambda-powertools/idempotency/cache';
import { createClient } from '@redis/client';
import { ANSWER, PARAMETERS } from '../payload.ts';
import type { Contender, Place } from './contender.ts';

type Request = { readonly key: string; readonly parameters: typeof PARAMETERS };

/** Powertools on the same Redis: the key guards a function of this very process. */
export async function powertools({ redis }: Place): Promise<Contender> {
  const client = await createClient({ url: redis }).connect();
  const work = makeIdempotent(async (_request: Request) => ANSWER, {
    persistenceStore: new CachePersistenceLayer({ client }),
    // Without a look at the parameters: its cache layer forgets their hash when it notes the result.
    config: new IdempotencyConfig({ eventKeyJmesPath: 'key' }),
    // Where it is no Lambda there is no function whose name it could be.
    keyPrefix: 'bench',
  });
  return {
    complete: async (key) => {
      const { RequestId } = await work({ key, parameters: PARAMETERS });
      if (RequestId !== ANSWER.RequestId) throw new Error(`${key} came to something else`);
    },
    close: async () => client.destroy(),
  };
}
