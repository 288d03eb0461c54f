import type { Permissions } from './permissions.ts';

/** A key that callers of a tenant authenticate with. Only its hash is known here. */
export type ApiKey = {
  /** Names the key in logs and in the audit; says nothing about it. */
  readonly id: string;
  /** SHA-256 of the key's UTF-8 bytes: 32 bytes. */
  readonly hash: Buffer;
  readonly tenant: string;
  readonly permissions: Permissions;
  /** Epoch milliseconds from which on the key is refused; null for never. */
  readonly expiresAt: number | null;
};
