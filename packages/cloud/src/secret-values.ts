import type { Pair } from './parameters.ts';

/**
 * Parameters of VPC and GPDB that hold secrets, by the last segment of their name: read out of both
 * catalogs, and true of every parameter in them that is one.
 */
const SECRET_NAME =
  /(password|passwd|^psk$|authkey$|^cak$|clientkey$|private_?key|api_?key$|security_?token$|verifycode$|clientcert$|cacert(ificate)?$)/i;

/** Shorter values would take ordinary letters out of a message. */
const SHORTEST = 4;

/** The secrets that a request carries, those inside JSON texts (`IkeConfig`) included. */
export function secretValuesOf(pairs: readonly Pair[]): readonly string[] {
  return pairs
    .flatMap(([name, value]) => secretsUnder(name.slice(name.lastIndexOf('.') + 1), value))
    .filter((secret) => secret.length >= SHORTEST);
}

function secretsUnder(name: string, value: unknown): string[] {
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, inner]) => secretsUnder(key, inner));
  }
  if (typeof value !== 'string') return [];
  if (SECRET_NAME.test(name)) return [value];
  return /^\s*[[{]/.test(value) ? secretsUnder(name, jsonOrNull(value)) : [];
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
