import { regionsOf } from '@oncegate/catalog';
import {
  CHECKPOINTS,
  type Checkpoint,
  type RedisAddress,
  redisAddress,
  TOPOLOGIES,
  type Topology,
} from '@oncegate/ledger';
import { z } from 'zod';
import type { AccountSettings } from './dry-run/account.ts';
import { hashKey } from './http/authenticator.ts';
import type { Settings } from './settings.ts';

/** Everything the gateway can be told from outside. */
export type Config = {
  readonly production: boolean;
  readonly redis: RedisAddress;
  readonly redisPrefix: string;
  /** Refuse a Redis that a restart may make forget. */
  readonly requireDurableRedis: boolean;
  readonly host: string;
  readonly port: number;
  readonly apiKeyHash: Buffer;
  readonly tenant: string;
  readonly settings: Settings;
  readonly account: AccountSettings;
  readonly stopAt: Checkpoint | undefined;
  /** To which each step is added as a line, for tests. */
  readonly sightingsFile: string | undefined;
};

type Environment = Readonly<Record<string, string | undefined>>;

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const NAME = /^[A-Za-z0-9_-]{1,64}$/;
const NAME_RULE = 'must be 1 to 64 of A-Z a-z 0-9 _ -';

const environment = z
  .object({
    ONCEGATE_MODE: z
      .enum(['development', 'production'], 'must be development or production')
      .default('production'),
    ONCEGATE_REDIS_URL: z
      .string('is required: redis://host:port')
      .regex(/^rediss?:\/\/./, 'must begin with redis:// or rediss://'),
    ONCEGATE_REDIS_TOPOLOGY: z
      .enum(TOPOLOGIES, `must be one of ${TOPOLOGIES.join(', ')}`)
      .default('single'),
    ONCEGATE_REDIS_SENTINEL_NAME: z.string().min(1, 'must not be empty').optional(),
    ONCEGATE_REDIS_DURABILITY: z.enum(['aof', 'any'], 'must be aof or any').optional(),
    ONCEGATE_REDIS_PREFIX: z.string().regex(NAME, NAME_RULE).default('oncegate'),
    ONCEGATE_HOST: z.string().min(1, 'must not be empty').default('127.0.0.1'),
    ONCEGATE_PORT: wholeNumber(0, 65_535).default(4000),
    ONCEGATE_API_KEY: z
      .string('is required: a random text of 16 characters or more')
      .min(16, 'must have at least 16 characters'),
    ONCEGATE_TENANT: z.string().regex(NAME, NAME_RULE).default('development'),
    ONCEGATE_REGION: z
      .string()
      .refine(isRegion, 'must be a region that VPC or GPDB is offered in')
      .default('cn-hangzhou'),
    ONCEGATE_DEADLINE_MS: wholeNumber(1_000, 7 * DAY_MS).default(60 * MINUTE_MS),
    ONCEGATE_RETENTION_MS: z
      .union(
        [z.literal('forever').transform(() => null), wholeNumber(1_000, 36_500 * DAY_MS)],
        'must be forever, or milliseconds from 1000 to those of 100 years',
      )
      .default(30 * DAY_MS),
    ONCEGATE_VPC_RETRY_WINDOW_MS: wholeNumber(0, 7 * DAY_MS).default(10 * MINUTE_MS),
    ONCEGATE_GPDB_RETRY_WINDOW_MS: wholeNumber(0, 7 * DAY_MS).default(10 * MINUTE_MS),
    ONCEGATE_CLOUD_ENDPOINT: z
      .url({ protocol: /^https?$/, error: 'must be an http or https URL' })
      .optional(),
    ONCEGATE_SIGNATURE: z.enum(['v3', 'v1'], 'must be v3 or v1').default('v3'),
    ONCEGATE_STOP_AT: z.enum(CHECKPOINTS, `must be one of ${CHECKPOINTS.join(', ')}`).optional(),
    ONCEGATE_SIGHTINGS_FILE: z.string().min(1, 'must not be empty').optional(),
  })
  .superRefine((env, context) => {
    const refuse = (variable: string, message: string): void =>
      context.addIssue({ code: 'custom', path: [variable], message });
    const redis = redisOf(env);
    if (!redis.ok) refuse(ADDRESS_PARTS[redis.part], redis.rule);
    const retentionMs = env.ONCEGATE_RETENTION_MS ?? Number.POSITIVE_INFINITY;
    for (const variable of WINDOWS) {
      // Forgotten before its window is over, a token would be new while the cloud may still act.
      if (env[variable] > retentionMs) {
        refuse(variable, 'must not be longer than ONCEGATE_RETENTION_MS');
      }
    }
    if (env.ONCEGATE_CLOUD_ENDPOINT?.startsWith('http:') && env.ONCEGATE_MODE !== 'development') {
      refuse('ONCEGATE_CLOUD_ENDPOINT', 'must be https in production');
    }
    for (const variable of FOR_TESTS) {
      if (env[variable] !== undefined && env.ONCEGATE_MODE !== 'development') {
        refuse(variable, 'is for tests: leave it out in production');
      }
    }
  });

const ADDRESS_PARTS = { url: 'ONCEGATE_REDIS_URL', name: 'ONCEGATE_REDIS_SENTINEL_NAME' } as const;

type RedisVariables = {
  readonly ONCEGATE_REDIS_TOPOLOGY: Topology;
  readonly ONCEGATE_REDIS_URL: string;
  readonly ONCEGATE_REDIS_SENTINEL_NAME?: string | undefined;
};

function redisOf(env: RedisVariables) {
  const { ONCEGATE_REDIS_TOPOLOGY, ONCEGATE_REDIS_URL, ONCEGATE_REDIS_SENTINEL_NAME } = env;
  return redisAddress(ONCEGATE_REDIS_TOPOLOGY, ONCEGATE_REDIS_URL, ONCEGATE_REDIS_SENTINEL_NAME);
}

const WINDOWS = ['ONCEGATE_VPC_RETRY_WINDOW_MS', 'ONCEGATE_GPDB_RETRY_WINDOW_MS'] as const;

const FOR_TESTS = ['ONCEGATE_STOP_AT', 'ONCEGATE_SIGHTINGS_FILE'] as const;

/** A variable is missing or wrong: says which, and the rule. Never holds the value. */
export class InvalidConfiguration extends Error {
  override readonly name = 'InvalidConfiguration';
}

/** @throws InvalidConfiguration */
export function readConfig(env: Environment): Config {
  const parsed = environment.safeParse(env);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
    throw new InvalidConfiguration(lines.join('\n'));
  }
  const value = parsed.data;
  const redis = redisOf(value);
  if (!redis.ok) throw new InvalidConfiguration(redis.rule);
  return {
    production: value.ONCEGATE_MODE === 'production',
    redis: redis.address,
    redisPrefix: value.ONCEGATE_REDIS_PREFIX,
    // In development the private Redis of a test may forget what it likes.
    requireDurableRedis:
      (value.ONCEGATE_REDIS_DURABILITY ??
        (value.ONCEGATE_MODE === 'production' ? 'aof' : 'any')) === 'aof',
    host: value.ONCEGATE_HOST,
    port: value.ONCEGATE_PORT,
    apiKeyHash: hashKey(value.ONCEGATE_API_KEY),
    tenant: value.ONCEGATE_TENANT,
    settings: {
      regionId: value.ONCEGATE_REGION,
      deadlineMs: value.ONCEGATE_DEADLINE_MS,
      retentionMs: value.ONCEGATE_RETENTION_MS,
      retryWindowMs: {
        Vpc: value.ONCEGATE_VPC_RETRY_WINDOW_MS,
        gpdb: value.ONCEGATE_GPDB_RETRY_WINDOW_MS,
      },
    },
    account: {
      endpoint:
        value.ONCEGATE_CLOUD_ENDPOINT === undefined ? null : new URL(value.ONCEGATE_CLOUD_ENDPOINT),
      signature: value.ONCEGATE_SIGNATURE,
    },
    stopAt: value.ONCEGATE_STOP_AT,
    sightingsFile: value.ONCEGATE_SIGHTINGS_FILE,
  };
}

function wholeNumber(min: number, max: number): z.ZodType<number, string> {
  const rule = `must be a whole number from ${min} to ${max}`;
  return z
    .string()
    .regex(/^\d{1,15}$/, rule)
    .transform(Number)
    .refine((number) => number >= min && number <= max, rule);
}

function isRegion(region: string): boolean {
  return regionsOf('Vpc').includes(region) || regionsOf('gpdb').includes(region);
}
