import { CHECKPOINTS, type RedisAddress, redisAddress, TOPOLOGIES } from '@oncegate/ledger';
import { z } from 'zod';

const milliseconds = z.coerce.number().int().positive();

const connection = {
  ONCEGATE_REDIS_URL: z.string().regex(/^rediss?:\/\/./),
  ONCEGATE_REDIS_TOPOLOGY: z.enum(TOPOLOGIES).default('single'),
  ONCEGATE_REDIS_SENTINEL_NAME: z.string().min(1).optional(),
  ONCEGATE_REDIS_PREFIX: z
    .string()
    .regex(/^[\w.-]+$/)
    .default('oncegate'),
};

const schema = z
  .object({
    ...connection,
    ONCEGATE_MODE: z.enum(['development', 'production']).default('production'),
    /** One host that answers for every product, instead of the cloud's own: a simulator. */
    ONCEGATE_CLOUD_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
    ONCEGATE_SIGNATURE: z.enum(['v3', 'v1']).default('v3'),
    ONCEGATE_TOKEN_MODE: z.enum(['verbatim', 'derived']).default('derived'),
    ONCEGATE_TOKEN_SECRET: z.string().min(32).optional(),
    ONCEGATE_CONNECT_TIMEOUT_MS: milliseconds.default(5_000),
    ONCEGATE_READ_TIMEOUT_MS: milliseconds.default(10_000),
    ONCEGATE_LEASE_MS: milliseconds.min(1_000).default(8_000),
    ONCEGATE_MAX_STARTS: z.coerce.number().int().positive().default(10),
    ONCEGATE_CONCURRENCY: z.coerce.number().int().positive().max(1_000).default(50),
    ONCEGATE_STOP_AT: z.enum(CHECKPOINTS).optional(),
    /** A file to which each step is added as a line, for tests. */
    ONCEGATE_SIGHTINGS_FILE: z.string().min(1).optional(),
  })
  .superRefine((env, context) => {
    const refuse = (name: keyof typeof env, message: string): void => {
      context.addIssue({ code: 'custom', path: [name], message });
    };
    if (env.ONCEGATE_TOKEN_MODE === 'derived' && env.ONCEGATE_TOKEN_SECRET === undefined) {
      refuse('ONCEGATE_TOKEN_SECRET', 'derived tokens need a secret of at least 32 characters');
    }
    if (env.ONCEGATE_MODE === 'production') {
      if (env.ONCEGATE_CLOUD_ENDPOINT?.startsWith('http:')) {
        refuse('ONCEGATE_CLOUD_ENDPOINT', 'plain http is for development only');
      }
      if (env.ONCEGATE_STOP_AT !== undefined) {
        refuse('ONCEGATE_STOP_AT', 'stopping at a checkpoint is for tests only');
      }
      if (env.ONCEGATE_SIGHTINGS_FILE !== undefined) {
        refuse('ONCEGATE_SIGHTINGS_FILE', 'writing down every step is for tests only');
      }
    }
  });

export type Config = z.infer<typeof schema>;

export type Connection = z.infer<z.ZodObject<typeof connection>>;

/**
 * Reads and validates the worker's configuration.
 *
 * @throws Error whose message names each wrong variable and its rule, one a line.
 */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  return validated(schema.safeParse(env));
}

/** Reads only where the ledger is; throws likewise. */
export function readConnection(env: NodeJS.ProcessEnv): Connection {
  return validated(z.object(connection).safeParse(env));
}

const PARTS = { url: 'ONCEGATE_REDIS_URL', name: 'ONCEGATE_REDIS_SENTINEL_NAME' } as const;

/** Where Redis is; throws likewise. */
export function redisOf(env: Connection): RedisAddress {
  const { ONCEGATE_REDIS_TOPOLOGY, ONCEGATE_REDIS_URL, ONCEGATE_REDIS_SENTINEL_NAME } = env;
  const parsed = redisAddress(
    ONCEGATE_REDIS_TOPOLOGY,
    ONCEGATE_REDIS_URL,
    ONCEGATE_REDIS_SENTINEL_NAME,
  );
  if (!parsed.ok) throw new Error(`${PARTS[parsed.part]}: ${parsed.rule}`);
  return parsed.address;
}

function validated<Value>(parsed: z.ZodSafeParseResult<Value>): Value {
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new Error(lines.join('\n'));
}
