import { resolve } from 'node:path';
import { Failure, program } from './failure.mjs';
import { handOver } from './process/hand-over.mjs';
import { fromSource } from './process/source.mjs';

/**
 * `node scripts/source.mjs <file.ts> <arguments>`: runs a program of this workspace from its sources,
 * also where the host's own Node cannot. `npm run gateway` and its like are this.
 */
await program(async () => {
  const [, , file, ...args] = process.argv;
  if (file === undefined) throw new Failure('say which: node scripts/source.mjs <file.ts>');
  const { command, options } = fromSource(resolve(file));
  return handOver(command, [...options, ...args], { env: process.env, passesInterrupts: true });
});
