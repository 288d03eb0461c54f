import { createHash, createSecretKey } from 'node:crypto';
import type { KeyRing } from '@oncegate/vault';

const KEY = createHash('sha256').update('a benchmark seals under this').digest();

/** Real sealing under a key that protects nothing. */
export const RING: KeyRing = [{ id: 'bench', key: createSecretKey(KEY) }];

/** The same as the apps are told it. */
export const SEALING_KEYS: string = `bench:${KEY.toString('base64')}`;
