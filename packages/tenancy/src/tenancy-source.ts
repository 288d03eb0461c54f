import type { Directory } from './directory.ts';
import type { Environment } from './file/secret-reference.ts';

/** A tenants file, and what it is read with. */
export type TenantsFile = {
  readonly kind: 'file';
  readonly path: string;
  /** Lets plain http endpoints pass. */
  readonly development: boolean;
  /** Whether token secrets are needed: workers make tokens, gateways do not. */
  readonly derivesTokens: boolean;
  /** Where the variables are that the file names for its secrets. */
  readonly environment: Environment;
};

/** Where tenants and accounts are configured. */
export type TenancySource =
  | TenantsFile
  | { readonly kind: 'variables'; readonly directory: Directory };
