import { Command } from 'ioredis';
import { afterAll, expect, test } from 'vitest';
import { ledgerConnection } from '../src/connection.ts';
import { movedOut } from '../src/redis/let-go.ts';
import { REDIS_URL } from './scratch-ledger.ts';

const redis = ledgerConnection(REDIS_URL, 2_000);
afterAll(() => redis.disconnect());
await new Promise((resolve) => redis.once('ready', resolve));

test('a command that was answered no longer holds what it asked with', async () => {
  const command = new Command('echo', ['a long text'], { replyEncoding: 'utf8' });
  expect(await redis.sendCommand(command)).toBe('a long text');
  expect(command.args).toEqual([]);
});

test('one that failed tells what it asked with', async () => {
  const command = new Command('incr', ['one', 'too many']);
  await expect(redis.sendCommand(command)).rejects.toMatchObject({
    command: { name: 'incr', args: ['one', 'too many'] },
  });
  expect(command.args).toEqual(['one', 'too many']);
});

test('the commands of a transaction are answered like others', async () => {
  const key = `let-go-${process.pid}`;
  const answers = await redis.multi().set(key, 'one').get(key).del(key).exec();
  expect(answers).toEqual([
    [null, 'OK'],
    [null, 'one'],
    [null, 1],
  ]);
});

test('a reply leaves nothing in the list that it came in', () => {
  const list = [['a'], ['b']];
  expect(movedOut(list)).toEqual([['a'], ['b']]);
  expect(list).toEqual([]);
  expect(movedOut('a text')).toBe('a text');
});
