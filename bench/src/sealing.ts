import { createSecretKey } from 'node:crypto';
import type { KeyRing } from '@oncegate/vault';

/** Real sealing under a key that protects nothing. */
export const RING: KeyRing = [{ id: 'bench', key: createSecretKey(Buffer.alloc(32, 7)) }];

/** The same as the apps are told it. */
export const SEALING_KEYS: string = `bench:${Buffer.alloc(32, 7).toString('base64')}`;
