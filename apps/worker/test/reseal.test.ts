import { execFile } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { operationId, parseClientToken } from '@oncegate/core';
import { type Ledger, ledgerConnection, openLedger } from '@oncegate/ledger';
import { openVault, parseKeyRing } from '@oncegate/vault';
import { afterAll, beforeAll, expect, test } from 'vitest';

const REDIS_URL = process.env.ONCEGATE_TEST_REDIS_URL ?? 'redis://127.0.0.1:6399';
const COMMAND = fileURLToPath(new URL('../src/reseal.ts', import.meta.url));
const PREFIX = `test-${randomUUID()}`;
const [OLD, NEW, LOST] = ['old', 'new', 'lost'].map(
  (id) => `${id}:${randomBytes(32).toString('base64')}`,
) as [string, string, string];

const redis = ledgerConnection(REDIS_URL, 5_000);
beforeAll(() => once(redis, 'ready'));
afterAll(async () => {
  const keys = await redis.keys(`{${PREFIX}:*`);
  if (keys.length > 0) await redis.del(...keys);
  redis.disconnect();
});

function withKeys(keys: string): Ledger {
  const ring = parseKeyRing(keys);
  if (!ring.ok) throw new Error(ring.error);
  return openLedger(redis, PREFIX, openVault(ring.value));
}

async function admitted(ledger: Ledger): Promise<string> {
  const token = parseClientToken(randomUUID());
  if (!token.ok) throw new Error(token.error.rule);
  const id = operationId('acme', token.value);
  await ledger.admit(
    {
      id,
      tenant: 'acme',
      account: 'main',
      actor: 'key:test',
      token: token.value,
      product: 'Vpc',
      version: '2016-04-28',
      action: 'CreateVpc',
      regionId: 'cn-hangzhou',
      parameterHash: 'v1:0',
      pairs: [['VpcName', 'kept']],
      deadlineMs: 60_000,
      windowMs: 60_000,
      retentionMs: null,
      maxOpen: null,
    },
    randomUUID(),
  );
  return id;
}

/** Runs the command as an operator does. */
function reseal(keys: string): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const env = {
      PATH: process.env.PATH,
      ONCEGATE_REDIS_URL: REDIS_URL,
      ONCEGATE_REDIS_PREFIX: PREFIX,
      ONCEGATE_SEALING_KEYS: keys,
    };
    const args = ['--conditions=source', COMMAND];
    execFile(process.execPath, args, { env }, (error, stdout, stderr) =>
      resolve({ code: Number(error?.code ?? 0), output: stdout + stderr }),
    );
  });
}

test('the command seals anew, and after it the old key can be taken off the ring', async () => {
  const ids = [await admitted(withKeys(OLD)), await admitted(withKeys(OLD))];
  expect(await reseal(`${NEW},${OLD}`)).toMatchObject({
    code: 0,
    output: expect.stringContaining('Sealed under "new": 2 anew, 0 already'),
  });
  for (const id of ids) {
    expect((await withKeys(NEW).read(id))?.record.pairs).toEqual([['VpcName', 'kept']]);
  }
});

test('what it cannot open it names, does not stop at, and says by its exit code', async () => {
  const lost = await admitted(withKeys(LOST));
  const kept = await admitted(withKeys(OLD));
  const { code, output } = await reseal(`${NEW},${OLD}`);
  expect(code).toBe(1);
  expect(output).toContain(`${lost}: The sealing key "lost" is not on the ring.`);
  expect((await withKeys(NEW).read(kept))?.record.pairs).toEqual([['VpcName', 'kept']]);
});

test('a ring that is wrong is refused without a word of it', async () => {
  const { code, output } = await reseal('hunter2-hunter2');
  expect(code).not.toBe(0);
  expect(output).toContain('ONCEGATE_SEALING_KEYS');
  expect(output).not.toContain('hunter2');
});
