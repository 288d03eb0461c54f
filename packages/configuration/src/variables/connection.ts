import { NAME, NAME_RULE } from '@oncegate/tenancy';
import { textLike } from '../kinds.ts';
import type { App, Table } from '../variable.ts';

export type ConnectionValues = {
  readonly ONCEGATE_REDIS_URL: string;
  readonly ONCEGATE_REDIS_PREFIX: string;
};

const ALL: readonly App[] = ['gateway', 'worker', 'declare-restore', 'export-audit', 'reseal'];

/** Where the ledger is. */
export const CONNECTION: Table<ConnectionValues> = {
  ONCEGATE_REDIS_URL: {
    ...textLike(/^rediss?:\/\/./, 'must begin with redis:// or rediss://'),
    readers: ALL,
    about: 'The Redis that holds ledger and queue; it may hold a password.',
    required: 'redis://host:port',
    secret: true,
  },
  ONCEGATE_REDIS_PREFIX: {
    ...textLike(NAME, NAME_RULE),
    readers: ALL,
    about: 'What all keys of this deployment begin with, so that several can share a Redis.',
    otherwise: 'oncegate',
  },
};
