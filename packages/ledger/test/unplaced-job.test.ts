import { expect, test } from 'vitest';
import { jobIdOf, ledgerKeys } from '../src/index.ts';
import { submission } from './scratch-ledger.ts';
import { scratchDeployment } from './scratch-partitions.ts';

const { redis, prefix, start } = await scratchDeployment(1);
const { ledger } = await start();
const keys = ledgerKeys(prefix);

const jobOf = ({ id }: { readonly id: string }) => jobIdOf({ id, run: 1 });

test.each(['marker', 'wait'])(
  'where %s is of the wrong type no job is left that nobody takes, and it is said why',
  async (name) => {
    await redis.set(keys.queue(name), 'of the wrong type');
    const all = [submission(), submission()];
    const answers = await Promise.all(all.map((one) => ledger.admit(one, one.id)));
    const told = { outcome: 'CREATED', jobProblem: expect.stringContaining('WRONGTYPE') };
    expect(answers).toMatchObject([told, told]);
    expect(await redis.exists(...all.map((one) => keys.queue(jobOf(one))))).toBe(0);
    await redis.del(keys.queue(name));
    expect(await redis.exists(keys.queue('wait'))).toBe(0);
  },
);

test('where events cannot be told the job is in line all the same', async () => {
  await redis.rename(keys.events, `${keys.events}-kept`);
  await redis.set(keys.events, 'no stream');
  const wanted = submission();
  await expect(ledger.admit(wanted, wanted.id)).rejects.toThrow('WRONGTYPE');
  await redis.rename(`${keys.events}-kept`, keys.events);
  expect(await redis.lrange(keys.queue('wait'), '0', '-1')).toEqual([jobOf(wanted)]);
});
