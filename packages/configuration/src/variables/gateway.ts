import { z } from 'zod';
import { oneOf, SOME_TEXT, textFrom, wholeNumber } from '../kinds.ts';
import type { App, Table } from '../variable.ts';

export type GatewayValues = {
  readonly ONCEGATE_HOST: string;
  readonly ONCEGATE_PORT: number;
  readonly ONCEGATE_ALLOWED_ORIGINS: readonly string[];
  readonly ONCEGATE_MAX_SOCKETS: number;
  readonly ONCEGATE_IDE_API_KEY?: string;
  readonly ONCEGATE_REDIS_DURABILITY?: 'aof' | 'any';
  readonly ONCEGATE_DEADLINE_MS: number;
  /** Null keeps settled operations for ever. */
  readonly ONCEGATE_RETENTION_MS: number | null;
  readonly ONCEGATE_VPC_RETRY_WINDOW_MS: number;
  readonly ONCEGATE_GPDB_RETRY_WINDOW_MS: number;
};

const GATEWAY: readonly App[] = ['gateway'];
const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const WEEK_MS = 7 * DAY_MS;
const CENTURY_MS = 36_500 * DAY_MS;

/** Where the gateway listens, and what submissions get that do not say otherwise. */
export const FOR_GATEWAY: Table<GatewayValues> = {
  ONCEGATE_HOST: {
    ...SOME_TEXT,
    readers: GATEWAY,
    about: 'The address to listen on.',
    otherwise: '127.0.0.1',
  },
  ONCEGATE_PORT: {
    ...wholeNumber(0, 65_535),
    readers: GATEWAY,
    about: 'The port to listen on; 0 takes a free one.',
    otherwise: '4000',
  },
  ONCEGATE_IDE_API_KEY: {
    ...textFrom(16),
    readers: GATEWAY,
    about: 'The key that the GraphQL page of a development gateway is filled with.',
    secret: true,
  },
  ONCEGATE_ALLOWED_ORIGINS: {
    schema: z
      .string()
      .transform((list) => list.split(',').filter((origin) => origin !== ''))
      .refine((origins) => origins.every(isOrigin)),
    rule: 'must be origins with commas between them: https://console.example',
    readers: GATEWAY,
    about: "Origins of other pages that may open WebSockets, beside the gateway's own.",
    otherwise: '',
  },
  ONCEGATE_MAX_SOCKETS: {
    ...wholeNumber(1, 100_000),
    readers: GATEWAY,
    about: 'WebSockets that may be open at once; each costs some 50 KB of memory.',
    otherwise: '1000',
  },
  ONCEGATE_REDIS_DURABILITY: {
    ...oneOf('aof', 'any'),
    readers: GATEWAY,
    about:
      'Whether a Redis without an append-only file is refused (aof, the default in production) or taken (any, the default in development).',
  },
  ONCEGATE_DEADLINE_MS: {
    ...wholeNumber(1_000, WEEK_MS),
    readers: GATEWAY,
    about: 'How long a run may take in all, waits on definite refusals included.',
    otherwise: String(60 * MINUTE_MS),
    unit: 'milliseconds',
  },
  ONCEGATE_RETENTION_MS: {
    schema: z.union([
      z.literal('forever').transform(() => null),
      wholeNumber(1_000, CENTURY_MS).schema,
    ]),
    rule: 'must be forever, or milliseconds from 1000 to those of 100 years',
    readers: GATEWAY,
    about: 'How long a settled operation is kept; after it its token is new.',
    otherwise: String(30 * DAY_MS),
    unit: 'milliseconds',
  },
  ONCEGATE_VPC_RETRY_WINDOW_MS: {
    ...wholeNumber(0, WEEK_MS),
    readers: GATEWAY,
    about: 'How long after the first ambiguous send VPC may be sent the same token again.',
    otherwise: String(10 * MINUTE_MS),
    unit: 'milliseconds',
  },
  ONCEGATE_GPDB_RETRY_WINDOW_MS: {
    ...wholeNumber(0, WEEK_MS),
    readers: GATEWAY,
    about: 'The same for AnalyticDB for PostgreSQL.',
    otherwise: String(10 * MINUTE_MS),
    unit: 'milliseconds',
  },
};

/** As browsers write it: no path, no default port, lower case. */
function isOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === text;
}
