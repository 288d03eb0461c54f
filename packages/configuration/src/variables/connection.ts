import { TOPOLOGIES, type Topology } from '@oncegate/ledger';
import { NAME, NAME_RULE } from '@oncegate/tenancy';
import { oneOf, SOME_TEXT, textLike } from '../kinds.ts';
import type { App, Table } from '../variable.ts';

export type ConnectionValues = {
  readonly ONCEGATE_REDIS_TOPOLOGY: Topology;
  readonly ONCEGATE_REDIS_SENTINEL_NAME?: string;
  readonly ONCEGATE_REDIS_URL: string;
  readonly ONCEGATE_REDIS_PREFIX: string;
};

const ALL: readonly App[] = [
  'gateway',
  'worker',
  'declare-restore',
  'export-audit',
  'raise-partitions',
  'reseal',
];

/** Where the ledger is. */
export const CONNECTION: Table<ConnectionValues> = {
  ONCEGATE_REDIS_URL: {
    ...textLike(/^rediss?:\/\/./, 'must begin with redis:// or rediss://'),
    readers: ALL,
    about:
      'The Redis that holds ledger and queue, with its user and password; several hosts are nodes of a cluster, or sentinels.',
    required: 'redis://host:port',
    secret: true,
  },
  ONCEGATE_REDIS_TOPOLOGY: {
    ...oneOf(...TOPOLOGIES),
    readers: ALL,
    about: 'Whether the hosts of the URL are one Redis, nodes of a cluster, or sentinels.',
    otherwise: 'single',
  },
  ONCEGATE_REDIS_SENTINEL_NAME: {
    ...SOME_TEXT,
    readers: ALL,
    about: 'The name that the sentinels know the primary by.',
  },
  ONCEGATE_REDIS_PREFIX: {
    ...textLike(NAME, NAME_RULE),
    readers: ALL,
    about: 'What all keys of this deployment begin with, so that several can share a Redis.',
    otherwise: 'oncegate',
  },
};
