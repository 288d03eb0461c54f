import { setTimeout as pause } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { expect, test } from 'vitest';
import { aboutOperation, openLogger } from '../src/index.ts';

async function logged(format: 'json' | 'pretty' = 'json') {
  const lines: string[] = [];
  const log = await openLogger(
    { name: 'test', level: 'info', format },
    { write: (line) => void lines.push(line) },
  );
  return { log, text: () => lines.join('') };
}

test('secrets under their names are hidden, however deep', async () => {
  const { log, text } = await logged();
  const authorization = 'Bearer hunter2';
  log.info({ authorization, request: { headers: { authorization } } }, 'one');
  log.info({ config: { accessKeySecret: 'hunter2', tokenSecret: 'hunter2' } }, 'two');
  log.info({ pairs: [['Password', 'hunter2']], record: { result: { a: 'hunter2' } } }, 'three');
  log.info(
    { list: [{ authorization }], deep: { a: { b: { c: { password: 'hunter2' } } } } },
    'four',
  );
  expect(text()).not.toContain('hunter2');
  expect(text().match(/\[hidden\]/g)).toHaveLength(7);
});

test('an error loses the properties that hold commands, and the passwords in URLs', async () => {
  const { log, text } = await logged();
  const error = new Error('cannot connect to redis://:hunter2@10.1.2.3:6379/0', {
    cause: new Error('rediss://ann:hunter2@host'),
  });
  log.error({ err: Object.assign(error, { command: { args: ['hunter2'] } }) }, 'redis');
  expect(text()).not.toContain('hunter2');
  expect(text()).toContain('redis://…@10.1.2.3:6379/0');
});

test('of a password with an @ in a URL nothing is left', async () => {
  const { log, text } = await logged();
  log.error({ err: new Error('redis://ann:hunter2@hunter2@10.1.2.3/0 and a@b.c') }, 'redis');
  expect(text()).not.toContain('hunter2');
  expect(text()).toContain('redis://…@10.1.2.3/0 and a@b.c');
});

test('what ioredis says of a refused connection does not tell its password', async () => {
  const { log, text } = await logged();
  // Port 1 is nobody's.
  const redis = new Redis('redis://ann:hunter2@127.0.0.1:1', { maxRetriesPerRequest: 0 });
  redis.on('error', (error) => log.warn({ err: error }, 'redis'));
  await redis.set('secret', 'hunter2').catch((error: unknown) => log.warn({ err: error }, 'set'));
  while (!text().includes('ECONNREFUSED')) await pause(10);
  redis.disconnect();
  expect(text()).not.toContain('hunter2');
});

test('an operation is told by its id, tenant and action, and by its trace where it has one', () => {
  const record = { id: 'a1', tenant: 'acme', product: 'Vpc', action: 'CreateVpc', run: 2 };
  const told = { operationId: 'a1', tenant: 'acme', product: 'Vpc', action: 'CreateVpc', run: 2 };
  expect(aboutOperation({ ...record, token: 'no' } as typeof record)).toEqual(told);
  const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
  expect(aboutOperation({ ...record, traceparent })).toEqual({
    ...told,
    traceId: '0af7651916cd43dd8448eb211c80319c',
  });
});

test('pretty lines hold the same, without braces', async () => {
  const { log, text } = await logged('pretty');
  log.warn({ operationId: 'a1', apiKey: 'hunter2' }, 'look');
  expect(text()).toMatch(/WARN \(test\): look \{"operationId":"a1","apiKey":"\[hidden\]"\}/);
});
