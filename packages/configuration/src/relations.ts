import { redisAddress } from '@oncegate/ledger';
import { type Environment, isWeakText } from '@oncegate/tenancy';
import { isLoopback } from './loopback.ts';
import { PART_OF_ADDRESS } from './redis-of.ts';
import type { Values } from './sections.ts';
import type { App } from './variable.ts';
import { FOR_GATEWAY } from './variables/gateway.ts';
import { LONE_TENANT } from './variables/lone-tenant.ts';
import { hasWeakKey } from './weak-ring.ts';

/** What was given, as far as it is right by itself. */
export type Given = {
  readonly app: App;
  readonly env: Environment;
  readonly values: Partial<Values>;
};

/** A rule that a variable can only break together with others. */
export type Relation = {
  readonly variables: readonly string[];
  /** As it is told: `must …`. */
  readonly rule: string;
  readonly broken: (given: Given, variable: string) => boolean;
};

const HOUR_MS = 3_600_000;

const production = ({ values }: Given): boolean => values.ONCEGATE_MODE === 'production';
const hasFile = ({ env }: Given): boolean => env.ONCEGATE_TENANTS_FILE !== undefined;

const wrongPart = ({ values }: Given): string | null => {
  const { ONCEGATE_REDIS_TOPOLOGY: topology, ONCEGATE_REDIS_URL: url } = values;
  if (topology === undefined || url === undefined) return null;
  const parsed = redisAddress(topology, url, values.ONCEGATE_REDIS_SENTINEL_NAME);
  return parsed.ok ? null : PART_OF_ADDRESS[parsed.part];
};

export const RELATIONS: readonly Relation[] = [
  {
    variables: ['ONCEGATE_REDIS_URL'],
    rule: 'must be redis[s]://[user[:password]@]host[:port][/database]; with commas between several hosts where ONCEGATE_REDIS_TOPOLOGY is cluster or sentinel, and without a database in a cluster',
    broken: (given, variable) => wrongPart(given) === variable,
  },
  {
    variables: ['ONCEGATE_REDIS_SENTINEL_NAME'],
    rule: 'must be given where ONCEGATE_REDIS_TOPOLOGY is sentinel, and only there',
    broken: (given, variable) => wrongPart(given) === variable,
  },
  {
    variables: ['ONCEGATE_API_KEY'],
    rule: 'is required: a random text of 16 characters or more, or ONCEGATE_TENANTS_FILE instead',
    broken: (given) =>
      given.app === 'gateway' && !hasFile(given) && given.env.ONCEGATE_API_KEY === undefined,
  },
  {
    // It is part of every operation's id and of every derived token: a default that two deployments
    // share, or that is replaced later, is a mistake that nobody can take back.
    variables: ['ONCEGATE_TENANT'],
    rule: 'is required in production, or ONCEGATE_TENANTS_FILE instead',
    broken: (given) =>
      production(given) && !hasFile(given) && given.env.ONCEGATE_TENANT === undefined,
  },
  {
    variables: ['ONCEGATE_TOKEN_SECRET'],
    rule: 'is required where ONCEGATE_TOKEN_MODE is derived: a random text of 32 characters or more',
    broken: (given) =>
      given.app === 'worker' &&
      !hasFile(given) &&
      given.values.ONCEGATE_TOKEN_MODE === 'derived' &&
      given.env.ONCEGATE_TOKEN_SECRET === undefined,
  },
  {
    variables: Object.keys(LONE_TENANT),
    rule: 'must be left out where ONCEGATE_TENANTS_FILE is given: the file says it',
    broken: (given, variable) => hasFile(given) && given.env[variable] !== undefined,
  },
  {
    // Forgotten before its window is over, a token would be new while the cloud may still act.
    variables: Object.keys(FOR_GATEWAY).filter((name) => name.endsWith('_RETRY_WINDOW_MS')),
    rule: 'must not be longer than ONCEGATE_RETENTION_MS',
    broken: ({ values }, variable) => {
      const windowMs = values[variable as keyof Values];
      const { ONCEGATE_RETENTION_MS: retentionMs } = values;
      return typeof windowMs === 'number' && typeof retentionMs === 'number'
        ? windowMs > retentionMs
        : false;
    },
  },
  {
    variables: ['ONCEGATE_CLOUD_ENDPOINT'],
    rule: 'must be https in production',
    broken: (given) =>
      production(given) && given.values.ONCEGATE_CLOUD_ENDPOINT?.protocol === 'http',
  },
  {
    variables: ['ONCEGATE_ALLOWED_ORIGINS'],
    rule: 'must be https in production, each of them',
    broken: (given) =>
      production(given) &&
      given.values.ONCEGATE_ALLOWED_ORIGINS?.every((origin) => origin.startsWith('https://')) ===
        false,
  },
  {
    variables: ['ONCEGATE_STOP_AT', 'ONCEGATE_SIGHTINGS_FILE'],
    rule: 'is for tests: leave it out in production',
    broken: (given, variable) =>
      production(given) && given.values[variable as keyof Values] !== undefined,
  },
  {
    // A gateway admits within seconds of its look in the archive: what it did not see there is in Redis still.
    variables: ['ONCEGATE_ARCHIVE_DELETE_AFTER_MS'],
    rule: 'must be at least 3600000 in production',
    broken: (given) =>
      production(given) && (given.values.ONCEGATE_ARCHIVE_DELETE_AFTER_MS ?? HOUR_MS) < HOUR_MS,
  },
  {
    // It names the schema, and PostgreSQL cuts longer names off.
    variables: ['ONCEGATE_REDIS_PREFIX'],
    rule: 'must have at most 63 characters and not begin with pg_ where ONCEGATE_ARCHIVE_URL is given',
    broken: ({ values }) =>
      values.ONCEGATE_ARCHIVE_URL !== undefined &&
      /^(?:pg_|.{64})/.test(values.ONCEGATE_REDIS_PREFIX ?? ''),
  },
  {
    // Whoever opens the page has the key.
    variables: ['ONCEGATE_IDE_API_KEY'],
    rule: 'is for development on this machine: leave it out in production and on any other ONCEGATE_HOST',
    broken: (given) =>
      given.values.ONCEGATE_IDE_API_KEY !== undefined &&
      (production(given) || !isLoopback(given.values.ONCEGATE_HOST ?? '')),
  },
  {
    variables: ['ONCEGATE_API_KEY', 'ONCEGATE_TOKEN_SECRET'],
    rule: 'must be random in production: this is a placeholder, or hardly more than one character',
    broken: (given, variable) => {
      const secret = given.values[variable as keyof Values];
      return production(given) && typeof secret === 'string' && isWeakText(secret);
    },
  },
  {
    variables: ['ONCEGATE_SEALING_KEYS'],
    rule: 'must be random in production: one of the keys repeats itself, counts, or is text',
    broken: (given) => {
      const ring = given.values.ONCEGATE_SEALING_KEYS;
      return production(given) && ring !== undefined && hasWeakKey(ring);
    },
  },
];
