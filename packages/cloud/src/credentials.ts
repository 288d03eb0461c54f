import { DefaultCredentialsProvider } from '@alicloud/credentials';

/** What a request is signed with. `securityToken` is null for keys that are not temporary. */
export type Credentials = {
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  readonly securityToken: string | null;
};

/** Asked once for every attempt: temporary keys change while an operation is retried. */
export interface CredentialSource {
  current(): Promise<Credentials>;
}

/**
 * `chain` is the default chain of `@alicloud/credentials`: environment, OIDC, CLI profile, shared
 * profile, instance role, credentials URI. `keys` are given outright, with the security token of
 * STS where they are temporary.
 */
export function credentialSource(
  from:
    | { readonly kind: 'chain' }
    | {
        readonly kind: 'keys';
        readonly accessKeyId: string;
        readonly accessKeySecret: string;
        readonly securityToken?: string | undefined;
      },
): CredentialSource {
  switch (from.kind) {
    case 'keys': {
      const { accessKeyId, accessKeySecret, securityToken } = from;
      const keys = { accessKeyId, accessKeySecret, securityToken: securityToken || null };
      return { current: async () => keys };
    }
    case 'chain':
      return chainSource();
  }
}

/**
 * The chain remembers a provider before that provider has answered: asked twice at once, the second
 * asker gets whichever provider the first is still trying, and after one failed walk only the last
 * provider is ever asked again. So it is walked by one asker at a time and dropped when it fails.
 */
function chainSource(): CredentialSource {
  let chain: DefaultCredentialsProvider | null = null;
  let walk: Promise<Credentials> | null = null;

  async function walkChain(): Promise<Credentials> {
    try {
      chain ??= DefaultCredentialsProvider.builder().build();
      const found = await chain.getCredentials();
      const { accessKeyId, accessKeySecret } = found;
      return { accessKeyId, accessKeySecret, securityToken: found.securityToken || null };
    } catch (error) {
      chain = null;
      throw error;
    } finally {
      walk = null;
    }
  }

  return {
    current: () => {
      walk ??= walkChain();
      return walk;
    },
  };
}
