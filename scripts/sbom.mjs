import { Failure, program } from './failure.mjs';
import { run } from './process/run.mjs';
import { ROOT } from './repository.mjs';
import { install } from './setup/install.mjs';
import { toolEnvironment } from './setup/tools.mjs';

const FILE = 'sbom.cdx.json';

/** `npm run sbom`: everything that runs in production, as CycloneDX. */
await program(async () => {
  await install();
  const what = ['--prod', '--sbom-format', 'cyclonedx', '--sbom-type', 'application'];
  const { code, output } = await run('pnpm', ['--recursive', 'sbom', ...what, '--out', FILE], {
    cwd: ROOT,
    env: toolEnvironment(),
  });
  if (code !== 0) throw new Failure(output.trim());
  console.log(`sbom: ${FILE} is written`);
  return 0;
});
