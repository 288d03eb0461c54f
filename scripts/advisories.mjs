import { Failure, program } from './failure.mjs';
import { run } from './process/run.mjs';
import { ROOT } from './repository.mjs';
import { install } from './setup/install.mjs';
import { toolEnvironment } from './setup/tools.mjs';
import { advisoriesIn } from './supply-chain/advisories.mjs';

/**
 * `npm run advisories`: asks the registry whether anything that is installed is known to be unsafe,
 * and how old it was when it was taken in. Fails where it is, and where the registry does not say.
 */
await program(async () => {
  await install();
  const age = await pnpm([
    'install',
    '--frozen-lockfile',
    '--lockfile-only',
    '--config.trustLockfile=false',
  ]);
  console.log(age.output.trim());
  const audit = await pnpm(['audit', '--json']);
  const advisories = advisoriesIn(audit);
  if (advisories === 'unknown') {
    throw new Failure(
      `NOT CHECKED: the registry did not say which advisories there are. Ask again where it does.\n${audit.output.trim()}`,
    );
  }
  console.log(advisories === 'none' ? 'advisories: none are known' : audit.output.trim());
  return advisories === 'none' && age.code === 0 ? 0 : 1;
});

/** @param {string[]} args */
function pnpm(args) {
  return run('pnpm', args, { cwd: ROOT, env: toolEnvironment() });
}
