import { expect } from 'vitest';
import { flattenParameters } from '../src/index.ts';
import { request } from './request.ts';

/** The pairs as `name=value`, or why there are none. */
export function pairsOf(parameters: unknown, wire?: readonly string[]): unknown {
  const result = flattenParameters(request(parameters, { wire }));
  return result.ok ? result.value.map(([name, value]) => `${name}=${value}`) : result.error;
}

/** Why there are no pairs. */
export function refusal(
  parameters: unknown,
  wire?: readonly string[],
): { path: string; rule: string } {
  const result = flattenParameters(request(parameters, { wire }));
  if (result.ok) throw new Error('was not refused');
  expect(result.error.code).toBe('InvalidParameters');
  return result.error;
}

/** A value under so many levels of `a`. */
export function nested(levels: number, innermost: unknown): unknown {
  let value = innermost;
  for (let level = 0; level < levels; level += 1) value = { a: value };
  return value;
}
