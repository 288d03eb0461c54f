import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { operationId } from '@oncegate/core';
import { ledgerConnection, ledgerKeys } from '@oncegate/ledger';
import type { Redis } from 'ioredis';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clientToken } from '../harness/archive-ground.ts';
import type { GatewayClient, Payload } from '../harness/gateway-client.ts';
import { homeOf, tokenAt } from '../harness/home-of.ts';
import type { PrivatePostgres } from '../harness/postgres.ts';
import { type System, startSystem } from '../harness/system.ts';

const PARTITIONS = 3;
const HOMES = Array.from({ length: PARTITIONS }, (_, home) => home);

/** Gateway and worker as processes of their own, for whom everything is old at once; each partition archives. */
export function processes(given: () => PrivatePostgres): void {
  let system: System;
  let redis: Redis;
  beforeAll(async () => {
    const url = {
      ONCEGATE_ARCHIVE_URL: given().url,
      ONCEGATE_PARTITIONS: String(PARTITIONS),
    };
    const atOnce = { ONCEGATE_ARCHIVE_AFTER_MS: '1', ONCEGATE_ARCHIVE_DELETE_AFTER_MS: '1' };
    system = await startSystem({ gateway: url, worker: { ...url, ...atOnce } });
    redis = ledgerConnection(system.redis.url, 5_000);
    await once(redis, 'ready');
  });
  afterAll(async () => {
    redis?.disconnect();
    await system?.stop();
  });

  const recordOf = (token: string): string =>
    ledgerKeys('oncegate', homeOf(token, PARTITIONS)).record(
      operationId('development', clientToken(token)),
    );
  const inRedis = (token: string): Promise<number> => redis.exists(recordOf(token));

  async function archived(token: string): Promise<Payload> {
    const payload = await system.gateway.createVpc(token, undefined, { waitMs: 60_000 });
    await expect.poll(() => inRedis(token)).toBe(0);
    return payload;
  }

  /** Of a mutation on an operation, what is said against it. */
  async function refusal(gateway: GatewayClient, call: string): Promise<string> {
    const data = await gateway.graphql<
      Record<string, { userErrors: readonly { code: string; message: string }[] }>
    >(`mutation { answer: ${call} { operation { id } userErrors { code message } } }`);
    const [error] = data.answer?.userErrors ?? [];
    return `${error?.code}: ${error?.message}`;
  }

  test('what the archive has kept the end of is not resolved where Redis forgot it', async () => {
    const token = randomUUID();
    await archived(token);
    const id = operationId('development', clientToken(token));
    const call = { id, token, account: 'default', actor: '', product: 'Vpc', action: 'CreateVpc' };
    const at = String(Date.now());
    // As a restored Redis has it: begun before, ended in doubt since.
    await redis.hset(recordOf(token), {
      v: '3',
      call: JSON.stringify(call),
      tenant: 'development',
      state: 'UNKNOWN',
      createdAt: at,
      stateAt: at,
      deadlineAt: at,
      settledAt: at,
    });
    const resolve = `resolveOperation(id: "${id}", state: FAILED, evidence: "seen")`;
    expect(await refusal(system.gateway, resolve)).toMatch(/^InvalidState: The archive holds/);
    await redis.del(recordOf(token));
  });

  test.each(HOMES)(
    'what partition %i archived is answered as it was, and nothing is sent',
    async (home) => {
      const { gateway, simulator } = system;
      const token = tokenAt(home, PARTITIONS);
      const first = await archived(token);
      expect(first.operation?.state).toBe('SUCCEEDED');
      const sent = (await simulator.allRequests()).length;

      const again = await gateway.createVpc(token);
      expect(again).toEqual({ ...first, disposition: 'REPLAYED' });
      const other = await gateway.createVpc(token, { cidrBlock: '172.16.0.0/12' });
      expect(other).toMatchObject({
        disposition: 'REJECTED',
        operation: { id: first.operation?.id, state: 'SUCCEEDED' },
        userErrors: [{ code: 'IdempotentParameterMismatch', differingParameters: ['CidrBlock'] }],
      });
      const id = first.operation?.id ?? '';
      expect(await gateway.operationByToken(token)).toEqual(first.operation);
      expect(await gateway.operation(id, 0)).toEqual(first.operation);
      const { node, operations } = await gateway.graphql<{
        node: { id: string };
        operations: { nodes: readonly { id: string; attempts: readonly unknown[] }[] };
      }>(
        'query ($id: ID!) { node(id: $id) { id } operations { nodes { id attempts { number } } } }',
        { id },
      );
      expect(node).toEqual({ id });
      expect(operations.nodes).toContainEqual({ id, attempts: [{ number: 1 }] });
      expect(await inRedis(token)).toBe(0);
      expect((await simulator.allRequests()).length).toBe(sent);
    },
  );

  test('what is asked of an archived operation is refused, and why', async () => {
    const { gateway, simulator } = system;
    const token = randomUUID();
    const code = 'Forbidden';
    await simulator.fault({
      clientToken: token,
      times: 1,
      when: 'before',
      do: 'status',
      status: 403,
      code,
    });
    const { operation } = await archived(token);
    expect(operation?.state).toBe('FAILED');
    const id = JSON.stringify(operation?.id);
    expect(await refusal(gateway, `retryOperation(id: ${id})`)).toMatch(
      /^InvalidState: .*archived/,
    );
    expect(await refusal(gateway, `cancelOperation(id: ${id})`)).toMatch(/^InvalidState: .*QUEUED/);
    expect(
      await refusal(gateway, `resolveOperation(id: ${id}, state: FAILED, evidence: "seen")`),
    ).toMatch(/^InvalidState: .*UNKNOWN/);
  });

  test('without the archive nothing new is admitted; what Redis holds is answered', async () => {
    const { gateway, simulator } = system;
    const hot = randomUUID();
    const fault = { clientToken: hot, times: 1, do: 'status' } as const;
    await simulator.fault({ ...fault, when: 'after', status: 500 });
    const mismatch = 'IdempotentParameterMismatch';
    await simulator.fault({ ...fault, when: 'before', status: 400, code: mismatch });
    const unknown = await gateway.createVpc(hot, undefined, { waitMs: 60_000 });
    expect(unknown.operation?.state).toBe('UNKNOWN');
    const archive = given();
    const ready = async (): Promise<unknown> => (await fetch(`${gateway.url}/readyz`)).json();
    expect(await ready()).toEqual({ status: 'ready' });

    await archive.crash();
    const fresh = randomUUID();
    await expect(gateway.createVpc(fresh)).rejects.toThrow('LEDGER_UNAVAILABLE');
    await expect(gateway.operationByToken(fresh)).rejects.toThrow('LEDGER_UNAVAILABLE');
    expect(await inRedis(fresh)).toBe(0);
    expect(await gateway.createVpc(hot)).toEqual({ ...unknown, disposition: 'REPLAYED' });
    expect(await ready()).toEqual({ status: 'the archive does not answer' });

    await archive.restart();
    await expect.poll(ready).toEqual({ status: 'ready' });
    expect((await archived(fresh)).operation?.state).toBe('SUCCEEDED');
    // By each of the two that need it: once, however often it was asked.
    for (const words of ['the archive is away', 'the archive is back']) {
      await expect.poll(() => system.said().split(words).length - 1).toBe(2);
    }
  });
}
