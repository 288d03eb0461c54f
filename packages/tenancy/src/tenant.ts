import type { Quota } from './quota.ts';

/** Who the credentials say the caller is. */
export type Tenant = {
  readonly name: string;
  /** Name of the account that its operations are signed with. */
  readonly account: string;
  readonly quota: Quota;
};
