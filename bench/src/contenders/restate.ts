import { Pool } from 'undici';
import { ANSWER, PARAMETERS } from '../payload.ts';
import type { Contender, Place } from './contender.ts';

/** As many as are ever under way: nobody waits for a connection. */
const CONNECTIONS = 256;

/** Restate's ingress with an idempotency key, by the fastest client for Node. */
export async function restate({ restate: ingress }: Place): Promise<Contender> {
  const pool = new Pool(ingress, { connections: CONNECTIONS });
  const body = JSON.stringify(PARAMETERS);
  const call = async (path: string, key: string): Promise<unknown> => {
    const headers = { 'content-type': 'application/json', 'idempotency-key': key };
    const answer = await pool.request({ path, method: 'POST', headers, body });
    const json = await answer.body.json();
    if (answer.statusCode >= 300) throw new Error(`${answer.statusCode} ${JSON.stringify(json)}`);
    return json;
  };
  return {
    accept: async (key) => void (await call('/bench/work/send', key)),
    complete: async (key) => {
      const answer = (await call('/bench/work', key)) as typeof ANSWER;
      if (answer.RequestId !== ANSWER.RequestId) throw new Error(`${key} came to something else`);
    },
    close: () => pool.close(),
  };
}
