import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { declareLoss } from '@oncegate/ledger';
import { expect, test } from 'vitest';
import { scratchWorker } from './scratch-worker.ts';

const COMMAND = fileURLToPath(new URL('../src/export-audit.ts', import.meta.url));

const scratch = await scratchWorker();
const { ledger } = scratch;

test('the audit of all tenants comes out as lines of JSON, the earliest first', async () => {
  const red = await scratch.admit({ tenant: 'red' });
  const blue = await scratch.admit({ tenant: 'blue' });
  await ledger.cancel(red.id, 'key:red-all');
  await ledger.noteDeed(blue.id, 'blue', 'board-remove', 'key:blue-all');
  await ledger.cancel(blue.id, 'jwt:ann "quoted"\n');
  await declareLoss(scratch.redis, ledger.keys, 'bob');
  const { stdout } = await promisify(execFile)(process.execPath, ['--conditions=source', COMMAND], {
    env: {
      PATH: process.env.PATH,
      ONCEGATE_REDIS_URL: process.env.ONCEGATE_TEST_REDIS_URL ?? 'redis://127.0.0.1:6399',
      ONCEGATE_REDIS_PREFIX: /^\{(.*):0\}$/.exec(ledger.keys.queuePrefix)?.[1],
    },
  });
  const lines = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  const place = { id: expect.stringMatching(/^\d+-\d+$/), at: expect.stringMatching(/^20.*Z$/) };
  const whole = { tenant: null, operationId: null, run: null };
  expect(lines).toEqual([
    {
      ...place,
      deed: 'cancel',
      tenant: 'red',
      operationId: red.id,
      run: 1,
      actor: 'key:red-all',
      note: '',
    },
    {
      ...place,
      deed: 'board-remove',
      tenant: 'blue',
      operationId: blue.id,
      run: 1,
      actor: 'key:blue-all',
      note: '',
    },
    {
      ...place,
      deed: 'cancel',
      tenant: 'blue',
      operationId: blue.id,
      run: 1,
      actor: 'jwt:ann "quoted"\n',
      note: '',
    },
    { ...place, ...whole, deed: 'declare-loss', actor: 'bob', note: 'horizon 0' },
  ]);
});
