#!/usr/bin/env node
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { Failure, program } from './failure.mjs';
import { ROOT } from './repository.mjs';
import { NODE_EXECUTABLE } from './setup/tools.mjs';

/** `npm run --silent oncegate -- <arguments>`, or this file itself: the command line, from its sources. */
await program(async () => {
  if (!existsSync(`${ROOT}/apps/cli/node_modules`) || !existsSync(NODE_EXECUTABLE)) {
    throw new Failure('not installed yet: npm run setup');
  }
  const isByNpm = process.env.npm_lifecycle_event === 'oncegate';
  const child = spawn(
    NODE_EXECUTABLE,
    ['--conditions=source', `${ROOT}/apps/cli/src/main.ts`, ...process.argv.slice(2)],
    {
      stdio: 'inherit',
      // npm runs its scripts at the top; files are named from where it was called.
      cwd: process.env.INIT_CWD ?? process.cwd(),
      env: {
        ...process.env,
        ONCEGATE_INVOKED_AS: isByNpm ? 'npm run --silent oncegate --' : 'scripts/oncegate.mjs',
      },
    },
  );
  // Ctrl-C reaches the child too, which says how to go on; others are passed on.
  const passOn = () => child.kill('SIGTERM');
  process
    .on('SIGINT', () => {})
    .on('SIGTERM', passOn)
    .on('SIGHUP', passOn);
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (code) => resolve(code ?? 1));
  });
});
