import { sha256Hex } from '#sha256';
import type { ClientToken } from './client-token.ts';
import { utf8Length } from './utf8.ts';

/**
 * The id of an operation: SHA-256, in hexadecimal, of the tenant and the token, each after its
 * length in UTF-8 bytes (decimal) and a colon. Tenant `acme` and token `a:b` hash `4:acme3:a:b`.
 *
 * The lengths keep the two apart: tenant `a` with token `bc` is not tenant `ab` with token `c`.
 * Throws TypeError on a tenant with a lone surrogate, which would hash like another tenant's.
 */
export function operationId(tenant: string, token: ClientToken): string {
  if (!tenant.isWellFormed()) throw new TypeError('A tenant must not hold a lone surrogate');
  return sha256Hex(`${utf8Length(tenant)}:${tenant}${token.length}:${token}`);
}
