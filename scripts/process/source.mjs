import { existsSync } from 'node:fs';
import { Failure } from '../failure.mjs';
import { ROOT } from '../repository.mjs';
import { NODE_EXECUTABLE } from '../setup/tools.mjs';

/**
 * How a program of this workspace runs from its sources: by the Node that can, on PATH or not.
 *
 * @param {string} file
 * @throws {Failure} where `npm run setup` is still to be done
 */
export function fromSource(file) {
  if (!existsSync(`${ROOT}/apps/cli/node_modules`) || !existsSync(NODE_EXECUTABLE)) {
    throw new Failure('not installed yet: npm run setup');
  }
  return { command: NODE_EXECUTABLE, options: ['--conditions=source', file] };
}
