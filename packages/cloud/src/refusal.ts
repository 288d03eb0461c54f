import type { CloudCall } from './cloud.ts';
import { addressOf } from './endpoint.ts';
import { parametersOf } from './parameters.ts';

/** Products, versions, actions and regions: they go into headers as they are. */
const PLAIN_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/;

/** Why a call cannot be signed and sent faithfully, or null. Never names a value. */
export function refusalOf(call: CloudCall): string | null {
  if (addressOf(call.endpoint.host) === null) return 'the endpoint is not host[:port]';
  for (const field of ['product', 'version', 'action', 'regionId'] as const) {
    if (!PLAIN_NAME.test(call[field])) return `${field} is not a plain name`;
  }
  const names = new Set<string>();
  for (const [name, value] of parametersOf(call)) {
    if (name === '' || name === '__proto__') return 'a parameter has a name that cannot be signed';
    if (!name.isWellFormed() || !value.isWellFormed()) return 'a parameter has a lone surrogate';
    if (names.has(name)) return 'two parameters have one wire name';
    names.add(name);
  }
  return null;
}
