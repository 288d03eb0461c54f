import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

export const PACKAGE: string = fileURLToPath(new URL('..', import.meta.url));

/** Core as its users get it: packed for publishing, and installed beside its dependency. */
export type InstalledPackage = {
  /** Where something that uses core would be. */
  readonly project: string;
  /** The package's own folder there. */
  readonly folder: string;
  readonly tarball: string;
  readonly remove: () => Promise<void>;
};

/** Builds, packs and installs core in a folder of its own. */
export async function installPackage(): Promise<InstalledPackage> {
  const project = await mkdtemp(`${tmpdir()}/oncegate-core-`);
  const folder = `${project}/node_modules/@oncegate/core`;
  await mkdir(folder, { recursive: true });
  await run('pnpm', ['pack', '--pack-destination', project], { cwd: PACKAGE });
  const [tarball = ''] = (await readdir(project)).filter((name) => name.endsWith('.tgz'));
  await run('tar', ['xzf', `${project}/${tarball}`, '--strip-components=1', '-C', folder]);
  await symlink(`${PACKAGE}/node_modules/@noble`, `${project}/node_modules/@noble`);
  return {
    project,
    folder,
    tarball: `${project}/${tarball}`,
    remove: () => rm(project, { recursive: true }),
  };
}
