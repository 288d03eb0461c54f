import { randomBytes, randomUUID } from 'node:crypto';
import { operationId, parseClientToken } from '@oncegate/core';
import { type Ledger, ledgerConnection, openLedger, stopAt } from '@oncegate/ledger';
import { openLogger } from '@oncegate/telemetry';
import { type LiveDirectory, openDirectory } from '@oncegate/tenancy';
import { openVault } from '@oncegate/vault';
import { Redis } from 'ioredis';
import { readConfig } from '../src/config.ts';
import { type Gateway, startGateway } from '../src/gateway.ts';

export const REDIS_URL = process.env.ONCEGATE_TEST_REDIS_URL ?? 'redis://127.0.0.1:6399';
export const API_KEY = randomBytes(16).toString('hex');
export const SEALING_KEYS = `k1:${randomBytes(32).toString('base64')}`;

type Answer = {
  readonly status: number;
  readonly data: Record<string, Record<string, unknown>>;
  readonly errors: readonly { message: string; extensions: Record<string, unknown> }[];
};

/** A gateway in this process over a real Redis, and a connection that sees what it records. */
export type GatewayUnderTest = {
  readonly gateway: Gateway;
  readonly prefix: string;
  readonly ledger: Ledger;
  readonly redis: Redis;
  /** Lines of the gateway's log. */
  readonly log: readonly string[];
  ask(query: string, variables?: object, key?: string): Promise<Answer>;
  close(): Promise<void>;
};

export async function startGatewayUnderTest(
  overrides: Readonly<Record<string, string>> = {},
  directory?: LiveDirectory,
  consoleFolder?: string,
): Promise<GatewayUnderTest> {
  const prefix = overrides.ONCEGATE_REDIS_PREFIX ?? `test-${randomUUID()}`;
  const config = readConfig({
    ONCEGATE_MODE: 'development',
    ONCEGATE_REDIS_URL: REDIS_URL,
    ONCEGATE_REDIS_PREFIX: prefix,
    ONCEGATE_PORT: '0',
    ONCEGATE_TENANT: 'development',
    ONCEGATE_API_KEY: API_KEY,
    ONCEGATE_SEALING_KEYS: SEALING_KEYS,
    ...overrides,
  });
  const log: string[] = [];
  const logger = await openLogger(
    { name: 'gateway', level: 'info', format: 'json' },
    { write: (line) => void log.push(line) },
  );
  const gateway = await startGateway(config, {
    directory: directory ?? (await openDirectory(config.tenancy, logger)),
    log: logger,
    pass: stopAt(undefined),
    ...(consoleFolder !== undefined && { consoleFolder }),
  });
  const redis = ledgerConnection(REDIS_URL, 5_000);
  await new Promise((resolve) => redis.once('ready', resolve));
  return {
    gateway,
    prefix,
    redis,
    ledger: openLedger(redis, prefix, openVault(config.sealingKeys)),
    log,
    ask: (query, variables, key = API_KEY) => post(gateway.url, { query, variables }, key),
    close: async () => {
      await gateway.close();
      redis.disconnect();
      await forget(prefix);
    },
  };
}

/** Removes everything of a deployment. */
export async function forget(prefix: string): Promise<void> {
  const redis = new Redis(REDIS_URL);
  const keys = await redis.keys(`{${prefix}:*`);
  await redis.unlink('none', ...keys);
  redis.disconnect();
}

async function post(url: string, body: object, key: string): Promise<Answer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
    body: JSON.stringify(body),
  });
  const { data, errors } = (await response.json()) as Partial<Answer>;
  return { status: response.status, data: data ?? {}, errors: errors ?? [] };
}

/** The id of the operation that a token stands for. */
export function idOf(token: string, tenant = 'development'): string {
  const parsed = parseClientToken(token);
  if (!parsed.ok) {
    throw new Error(parsed.error.rule);
  }
  return operationId(tenant, parsed.value);
}
