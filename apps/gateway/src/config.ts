import { logSettings, readConfiguration, redisOf, tenancySource } from '@oncegate/configuration';
import type { Checkpoint, RedisAddress } from '@oncegate/ledger';
import type { LogSettings } from '@oncegate/telemetry';
import type { Environment, TenancySource } from '@oncegate/tenancy';
import type { KeyRing } from '@oncegate/vault';
import type { Settings } from './settings.ts';

/** Everything the gateway can be told from outside. */
export type Config = {
  readonly production: boolean;
  readonly redis: RedisAddress;
  readonly redisPrefix: string;
  /** Where settled operations go; null where they stay in Redis. */
  readonly archiveUrl: string | null;
  /** Over how many partitions a new deployment spreads its operations. */
  readonly partitions: number;
  /** Refuse a Redis that a restart may make forget. */
  readonly requireDurableRedis: boolean;
  /** Keys that what operations hold is sealed under. */
  readonly sealingKeys: KeyRing;
  readonly host: string;
  readonly port: number;
  readonly tenancy: TenancySource;
  /** Pages of these origins may open WebSockets, beside the gateway's own. */
  readonly allowedOrigins: ReadonlySet<string>;
  /** WebSockets at once. */
  readonly maxSockets: number;
  readonly settings: Settings;
  readonly log: Pick<LogSettings, 'level' | 'format'>;
  readonly stopAt: Checkpoint | undefined;
  /** To which each step is added as a line, for tests. */
  readonly sightingsFile: string | undefined;
  /** The key that the GraphQL page of a development gateway is filled with. */
  readonly ideApiKey: string | null;
};

/** @throws InvalidConfiguration */
export function readConfig(env: Environment): Config {
  const values = readConfiguration('gateway', env);
  const production = values.ONCEGATE_MODE === 'production';
  return {
    production,
    redis: redisOf(values),
    redisPrefix: values.ONCEGATE_REDIS_PREFIX,
    archiveUrl: values.ONCEGATE_ARCHIVE_URL ?? null,
    partitions: values.ONCEGATE_PARTITIONS,
    // In development the private Redis of a test may forget what it likes.
    requireDurableRedis:
      (values.ONCEGATE_REDIS_DURABILITY ?? (production ? 'aof' : 'any')) === 'aof',
    sealingKeys: values.ONCEGATE_SEALING_KEYS,
    host: values.ONCEGATE_HOST,
    port: values.ONCEGATE_PORT,
    allowedOrigins: new Set(values.ONCEGATE_ALLOWED_ORIGINS),
    maxSockets: values.ONCEGATE_MAX_SOCKETS,
    tenancy: tenancySource('gateway', values, env),
    settings: {
      deadlineMs: values.ONCEGATE_DEADLINE_MS,
      retentionMs: values.ONCEGATE_RETENTION_MS,
      retryWindowMs: {
        Vpc: values.ONCEGATE_VPC_RETRY_WINDOW_MS,
        gpdb: values.ONCEGATE_GPDB_RETRY_WINDOW_MS,
      },
    },
    log: logSettings(values),
    stopAt: values.ONCEGATE_STOP_AT,
    sightingsFile: values.ONCEGATE_SIGHTINGS_FILE,
    ideApiKey: values.ONCEGATE_IDE_API_KEY ?? null,
  };
}
