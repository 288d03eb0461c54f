import type { CloudRequest } from '../src/index.ts';

/** A request with these parameters, for tests of the parameters alone. */
export function request(parameters: unknown, more: Partial<CloudRequest> = {}): CloudRequest {
  return {
    product: 'Vpc',
    version: '2016-04-28',
    action: 'CreateVSwitch',
    regionId: 'cn-hangzhou',
    // Hostile parameters are of no type.
    parameters: parameters as Record<string, unknown>,
    ...more,
  };
}
