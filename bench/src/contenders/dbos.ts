import { DBOS } from '@dbos-inc/dbos-sdk';
import { ANSWER, PARAMETERS } from '../payload.ts';
import type { Contender, Place } from './contender.ts';

/** As many connections as work is under way; its default of ten would keep it waiting for itself. */
const CONNECTIONS = 32;

/** A DBOS workflow of one step; the key is the workflow's id. It does its work in this process. */
export async function dbos({ postgres }: Place): Promise<Contender> {
  DBOS.setConfig({
    name: 'bench',
    systemDatabaseUrl: postgres,
    systemDatabasePoolSize: CONNECTIONS,
    logLevel: 'error',
  });
  const work = DBOS.registerWorkflow(
    async (_parameters: typeof PARAMETERS) => DBOS.runStep(async () => ANSWER, { name: 'call' }),
    { name: 'work' },
  );
  await DBOS.launch();
  const start = (key: string) => DBOS.startWorkflow(work, { workflowID: key })(PARAMETERS);
  return {
    accept: async (key) => void (await start(key)),
    complete: async (key) => {
      const { RequestId } = await (await start(key)).getResult();
      if (RequestId !== ANSWER.RequestId) throw new Error(`${key} came to something else`);
    },
    close: () => DBOS.shutdown(),
  };
}
