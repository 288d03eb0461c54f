#!/usr/bin/env node
import { program } from './failure.mjs';
import { handOver } from './process/hand-over.mjs';
import { fromSource } from './process/source.mjs';
import { ROOT } from './repository.mjs';

/** `npm run --silent oncegate -- <arguments>`, or this file itself: the command line, from its sources. */
await program(async () => {
  const { command, options } = fromSource(`${ROOT}/apps/cli/src/main.ts`);
  const isByNpm = process.env.npm_lifecycle_event === 'oncegate';
  return handOver(command, [...options, ...process.argv.slice(2)], {
    env: {
      ...process.env,
      ONCEGATE_INVOKED_AS: isByNpm ? 'npm run --silent oncegate --' : 'scripts/oncegate.mjs',
    },
    // Ctrl-C reaches it too, and it says how to go on.
    passesInterrupts: false,
  });
});
