import type { z } from 'zod';
import { type Fault, InvalidDirectory } from '../invalid-directory.ts';
import { SHAPE } from './shape.ts';
import type { TenantsDocument } from './tenants-document.ts';

/**
 * The text of a tenants file as a document of the right shape.
 *
 * @throws InvalidDirectory
 */
export function parseDocument(text: string): TenantsDocument {
  const parsed = SHAPE.safeParse(json(text));
  if (parsed.success) return parsed.data;
  throw new InvalidDirectory(parsed.error.issues.flatMap(faultsOf));
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The parser's own words quote the text around the place.
    throw new InvalidDirectory([{ path: 'the file', rule: 'must be JSON' }]);
  }
}

function faultsOf(issue: z.core.$ZodIssue): Fault[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: pathOf([...issue.path, key]),
      rule: 'is not a field of this file',
    }));
  }
  return [{ path: pathOf(issue.path), rule: issue.message }];
}

/** As one writes it: `tenants[0].keys[1].sha256`. */
function pathOf(path: readonly PropertyKey[]): string {
  if (path.length === 0) return 'the file';
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '');
}
