import { CHECKPOINTS, type Checkpoint } from '@oncegate/ledger';
import { oneOf, SOME_TEXT, textLike } from '../kinds.ts';
import type { App, Table } from '../variable.ts';

export type BothValues = {
  readonly ONCEGATE_MODE: 'development' | 'production';
  readonly ONCEGATE_SEALING_KEYS: string;
  readonly ONCEGATE_TENANTS_FILE?: string;
  readonly ONCEGATE_STOP_AT?: Checkpoint;
};

const BOTH: readonly App[] = ['gateway', 'worker'];
const SEALING_KEY = '[A-Za-z0-9_-]{1,32}:[A-Za-z0-9+/_-]{43}=?';

/** What gateway and worker are both told. */
export const FOR_BOTH: Table<BothValues> = {
  ONCEGATE_MODE: {
    ...oneOf('development', 'production'),
    readers: BOTH,
    about: 'Production refuses what is only good enough for a trial; see the rules below.',
    otherwise: 'production',
  },
  ONCEGATE_SEALING_KEYS: {
    ...textLike(
      new RegExp(`^${SEALING_KEY}(?:, *${SEALING_KEY})*$`),
      'must be id:key with commas between them, each key 32 bytes in base64',
    ),
    readers: BOTH,
    about:
      'The keys that what is kept in Redis is encrypted under: the first seals, all of them open.',
    required: 'id:key, the key 32 bytes in base64 (openssl rand -base64 32)',
    secret: true,
  },
  ONCEGATE_TENANTS_FILE: {
    ...SOME_TEXT,
    readers: BOTH,
    about:
      'Path of the file of tenants, keys and accounts (see tenants.md), read again when it changes.',
  },
  ONCEGATE_STOP_AT: {
    ...oneOf(...CHECKPOINTS),
    readers: BOTH,
    about: 'Where to stop for ever between two steps, for tests of sudden death.',
  },
};
