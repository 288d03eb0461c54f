import { Failure, program } from './failure.mjs';
import { handOver } from './process/hand-over.mjs';
import { toolEnvironment, toolsArePresent } from './setup/tools.mjs';

/** `npm run pnpm -- <arguments>`: the pinned pnpm and the right Node, neither of which need be on PATH. */
await program(async () => {
  if (!toolsArePresent()) throw new Failure('not installed yet: npm run setup');
  const args = process.argv.slice(2);
  return handOver('pnpm', args, { env: toolEnvironment(), passesInterrupts: true });
});
