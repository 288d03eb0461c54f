import type { Directory, LiveDirectory } from './directory.ts';
import { readDirectory } from './file/read-directory.ts';
import type { TenancySource } from './tenancy-source.ts';
import { type DirectoryLog, WatchedDirectory } from './watched-directory.ts';

/** What changed is read at the second look, or the third: within two seconds. */
const POLL_MS = 500;

/**
 * The directory, read again whenever its file or a file of its secrets changes.
 *
 * Looks at the files twice a second instead of asking the system to watch them: orchestrators swap
 * symbolic links, which watches of a path do not see.
 *
 * @throws InvalidDirectory
 */
export async function openDirectory(
  source: TenancySource,
  log: DirectoryLog,
): Promise<LiveDirectory> {
  if (source.kind === 'variables') return fixed(source.directory);
  const watched = new WatchedDirectory(source, await readDirectory(source), log);
  const timer = setInterval(() => void watched.look(), POLL_MS).unref();
  return { current: () => watched.current, close: () => clearInterval(timer) };
}

function fixed(directory: Directory): LiveDirectory {
  return { current: () => directory, close: () => undefined };
}
