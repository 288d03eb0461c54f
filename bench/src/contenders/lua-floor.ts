import { Redis } from 'ioredis';
import { ANSWER, PARAMETERS } from '../payload.ts';
import type { Contender, Place } from './contender.ts';

/** The least that anybody must do: one script that checks and creates a record, and tells of it. */
const SCRIPT = `
if redis.call('EXISTS', KEYS[1]) == 1 then
  return redis.call('HGETALL', KEYS[1])
end
redis.call('HSET', KEYS[1], 'key', ARGV[1], 'parameters', ARGV[2], 'state', 'SUCCEEDED', 'result', ARGV[3])
redis.call('XADD', KEYS[2], 'MAXLEN', '~', 10000, '*', 'key', ARGV[1])
return {}`;

type WithScript = {
  checkAndCreate(...args: readonly string[]): Promise<readonly string[]>;
};

export async function luaFloor({ redis }: Place): Promise<Contender> {
  const connection = new Redis(redis);
  connection.defineCommand('checkAndCreate', { numberOfKeys: 2, lua: SCRIPT });
  const scripted = connection as unknown as WithScript;
  const parameters = JSON.stringify(PARAMETERS);
  const answer = JSON.stringify(ANSWER);
  return {
    complete: async (key) => {
      const record = await scripted.checkAndCreate(
        `{floor}:${key}`,
        '{floor}:events',
        key,
        parameters,
        answer,
      );
      // The caller of a replay is given the result, not a flat list.
      const result = record[record.indexOf('result') + 1];
      if (record.length > 0 && result !== undefined) JSON.parse(result);
    },
    close: async () => connection.disconnect(),
  };
}
