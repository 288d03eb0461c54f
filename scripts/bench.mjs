import { Failure, program } from './failure.mjs';
import { handOver } from './process/hand-over.mjs';
import { ROOT } from './repository.mjs';
import { installBench } from './setup/bench.mjs';
import { install, whileHoldingTools } from './setup/install.mjs';
import { NODE_EXECUTABLE, toolEnvironment } from './setup/tools.mjs';

/** What can be asked of `bench/`, and the program that does it. */
const PROGRAMS = new Map([
  ['full', ['src/main.ts', 'full']],
  ['quick', ['src/main.ts', 'quick']],
  ['profile', ['src/profile.ts']],
]);

/** `npm run bench`, `bench:quick`, `bench:profile`: brings what the peers need, which nothing else does. */
await program(async () => {
  const [, , name = '', ...rest] = process.argv;
  const [file, ...args] = PROGRAMS.get(name) ?? [];
  if (file === undefined) throw new Failure('say full, quick or profile');
  await install();
  await whileHoldingTools(installBench);
  // As whoever is measured would be deployed; graphql-js for one checks more without it.
  const env = { ...toolEnvironment(), NODE_ENV: 'production' };
  return handOver(
    NODE_EXECUTABLE,
    ['--conditions=source', `${ROOT}/bench/${file}`, ...args, ...rest],
    { env, passesInterrupts: false },
  );
});
