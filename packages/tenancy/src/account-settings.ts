import type { Endpoint, SignatureForm, TokenMode } from '@oncegate/cloud';
import type { CallLimits } from './call-limits.ts';

/** Where the keys come from that requests are signed with; see `credentialSource` of cloud. */
export type AccountCredentials =
  | { readonly kind: 'chain' }
  | {
      readonly kind: 'keys';
      readonly accessKeyId: string;
      readonly accessKeySecret: string;
      readonly securityToken?: string;
    };

/** An Alibaba Cloud account, as far as it is configuration. */
export type AccountSettings = {
  readonly name: string;
  /** Region of operations that name none. */
  readonly regionId: string;
  readonly tokenMode: TokenMode;
  /** What derived tokens are made with; null for verbatim ones, and in a gateway, which makes none. */
  readonly tokenSecret: string | null;
  readonly credentials: AccountCredentials;
  /** Where all calls go instead of the product's own endpoints; null for those. */
  readonly endpoint: Endpoint | null;
  readonly signature: SignatureForm;
  readonly limits: CallLimits;
};
