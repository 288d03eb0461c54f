import { randomUUID } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import { script } from '../src/script/script.ts';
import { scratchRedis } from './scratch-ledger.ts';

const { redis } = await scratchRedis();

test('a reply leaves nothing in the list that it came in, whether or not Redis had the script', async () => {
  const lua = `return { 'an answer', '${randomUUID()}' }`;
  const answers = script<string[]>({ lua });
  const [byDigest, byText] = [vi.spyOn(redis, 'evalsha'), vi.spyOn(redis, 'eval')];
  expect(await answers(redis, [], [])).toHaveLength(2);
  expect(byText).toHaveBeenCalledOnce();
  expect(await byText.mock.results[0]?.value).toEqual([]);
  expect(await answers(redis, [], [])).toHaveLength(2);
  expect(byText).toHaveBeenCalledOnce();
  expect(await byDigest.mock.results[1]?.value).toEqual([]);
});
