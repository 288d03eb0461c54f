import type { Permissions } from '@oncegate/tenancy';

/** Who asks, as the credentials say. Never taken from input. */
export type Caller = {
  readonly tenant: string;
  /** For the audit: `key:` and the id of an API key, or `jwt:` and the subject of a token. */
  readonly actor: string;
  readonly permissions: Permissions;
};
