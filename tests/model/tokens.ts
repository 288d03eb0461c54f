import { type ClientToken, hashPairs, operationId } from '@oncegate/core';
import type { WirePairs } from '@oncegate/ledger';

/** The one call that the model's callers make. */
export const HEAD = {
  product: 'Vpc',
  version: '2016-04-28',
  action: 'CreateVpc',
  regionId: 'cn-hangzhou',
};

const hashes = new Map<string, string>();

/** Reckoned once: the model makes the same few calls over and over. */
export function hashOf(token: string, pairs: WirePairs): string {
  const key = JSON.stringify([token, pairs]);
  const known = hashes.get(key);
  if (known !== undefined) return known;
  const hash = hashPairs(HEAD, pairs);
  if (!hash.ok) throw new Error('no hash');
  hashes.set(key, hash.value);
  return hash.value;
}

const ids = new Map<string, string>();

export function idOf(token: string): string {
  const known = ids.get(token) ?? operationId('model', token as ClientToken);
  ids.set(token, known);
  return known;
}
