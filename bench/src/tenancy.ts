import { type LiveDirectory, loneTenant, NO_CALL_LIMITS } from '@oncegate/tenancy';

/** The tenant that all of ours is submitted for, as variables configure one. */
export const TENANT = 'bench';

export function benchDirectory(): LiveDirectory {
  const directory = loneTenant({
    tenant: TENANT,
    keyHash: null,
    account: {
      regionId: 'cn-hangzhou',
      tokenMode: 'derived',
      tokenSecret: 'the benchmark derives tokens with this',
      credentials: { kind: 'keys', accessKeyId: 'bench', accessKeySecret: 'bench' },
      endpoint: null,
      signature: 'v3',
      limits: NO_CALL_LIMITS,
    },
  });
  return { current: () => directory, close: () => undefined };
}
