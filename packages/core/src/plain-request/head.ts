import type { RequestHead } from '../cloud-request.ts';
import { NOT_WRITTEN, writeLine } from './canonical-bytes.ts';

/** Writes the lines before the pairs. Answers where they end. */
export function writeHead({ product, version, action, regionId }: RequestHead): number {
  return writeField(writeField(writeField(writeField(0, product), version), action), regionId);
}

function writeField(start: number, field: unknown): number {
  return start === NOT_WRITTEN || typeof field !== 'string' ? NOT_WRITTEN : writeLine(start, field);
}
