import { CHECKPOINTS, type Checkpoint, MOST_PARTITIONS } from '@oncegate/ledger';
import { LOG_LEVELS, type LogSettings } from '@oncegate/telemetry';
import { type KeyRing, parseKeyRing } from '@oncegate/vault';
import { z } from 'zod';
import { oneOf, SOME_TEXT, wholeNumber } from '../kinds.ts';
import type { App, Table } from '../variable.ts';

export type BothValues = {
  readonly ONCEGATE_MODE: 'development' | 'production';
  readonly ONCEGATE_SEALING_KEYS: KeyRing;
  readonly ONCEGATE_PARTITIONS: number;
  readonly ONCEGATE_TENANTS_FILE?: string;
  readonly ONCEGATE_LOG_LEVEL: LogSettings['level'];
  readonly ONCEGATE_LOG_FORMAT?: LogSettings['format'];
  readonly ONCEGATE_STOP_AT?: Checkpoint;
  readonly ONCEGATE_SIGHTINGS_FILE?: string;
};

const BOTH: readonly App[] = ['gateway', 'worker'];

const keyRing: z.ZodType<KeyRing, string> = z.string().transform((text, context) => {
  const ring = parseKeyRing(text);
  if (ring.ok) return ring.value;
  context.addIssue({ code: 'custom', message: ring.error });
  return z.NEVER;
});

/** What gateway and worker are both told. */
export const FOR_BOTH: Table<BothValues> = {
  ONCEGATE_MODE: {
    ...oneOf('development', 'production'),
    readers: BOTH,
    about: 'Production refuses what is only good enough for a trial; see the rules below.',
    otherwise: 'production',
  },
  ONCEGATE_SEALING_KEYS: {
    schema: keyRing,
    rule: 'must be id:key with commas between them, each key 32 bytes in base64, no id or key twice',
    readers: [...BOTH, 'reseal'],
    about:
      'The keys that what is kept in Redis is encrypted under: the first seals, all of them open.',
    required: 'id:key, the key 32 bytes in base64 (openssl rand -base64 32)',
    secret: true,
  },
  ONCEGATE_PARTITIONS: {
    ...wholeNumber(1, MOST_PARTITIONS),
    readers: BOTH,
    about:
      'Over how many partitions a new deployment spreads its operations; one that runs is raised by a command.',
    otherwise: '1',
  },
  ONCEGATE_TENANTS_FILE: {
    ...SOME_TEXT,
    readers: BOTH,
    about:
      'Path of the file of tenants, keys and accounts (see tenants.md), read again when it changes.',
  },
  ONCEGATE_LOG_LEVEL: {
    ...oneOf(...LOG_LEVELS),
    readers: BOTH,
    about: 'The least that is worth a line in the log.',
    otherwise: 'info',
  },
  ONCEGATE_LOG_FORMAT: {
    ...oneOf('json', 'pretty'),
    readers: BOTH,
    about: 'For machines, the default in production, or for eyes, the default in development.',
  },
  ONCEGATE_STOP_AT: {
    ...oneOf(...CHECKPOINTS),
    readers: BOTH,
    about: 'Where to stop for ever between two steps, for tests of sudden death.',
  },
  ONCEGATE_SIGHTINGS_FILE: {
    ...SOME_TEXT,
    readers: BOTH,
    about: 'A file to which each step is added as a line, for tests that judge what was done.',
  },
};
