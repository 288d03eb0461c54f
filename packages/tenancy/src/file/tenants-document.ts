import type { Product } from '@oncegate/catalog';
import type { SignatureForm, TokenMode } from '@oncegate/cloud';
import type { CallLimits } from '../call-limits.ts';
import type { JwtSettings } from '../jwt-settings.ts';
import type { Role } from '../permissions.ts';
import type { Quota } from '../quota.ts';
import type { SecretReference } from './secret-reference.ts';

/** What a tenants file says, with its defaults filled in. */
export type TenantsDocument = {
  readonly accounts: readonly AccountEntry[];
  readonly tenants: readonly TenantEntry[];
  readonly jwt: JwtSettings | null;
};

export type AccountEntry = {
  readonly name: string;
  readonly region: string;
  readonly credentials:
    | 'chain'
    | {
        readonly accessKeyId: SecretReference;
        readonly accessKeySecret: SecretReference;
        readonly securityToken?: SecretReference | undefined;
      };
  readonly tokenMode: TokenMode;
  readonly tokenSecret?: SecretReference | undefined;
  readonly endpoint?: string | undefined;
  readonly signature: SignatureForm;
  readonly limits: CallLimits;
};

export type TenantEntry = {
  readonly name: string;
  readonly account: string;
  readonly keys: readonly KeyEntry[];
  readonly quota: Quota;
};

export type KeyEntry = {
  readonly id: string;
  readonly sha256: string;
  readonly roles: readonly Role[];
  readonly products?: readonly Product[] | undefined;
  readonly actions?: readonly string[] | undefined;
  /** Epoch milliseconds. */
  readonly expiresAt?: number | undefined;
};
