import { Failure } from '../failure.mjs';
import { withLock } from '../process/lock.mjs';
import { TOOLS } from '../repository.mjs';
import { buildConsole, consoleIsBuilt } from './console.mjs';
import { installTools, toolsArePresent } from './tools.mjs';
import { installWorkspace, workspaceIsInstalled } from './workspace.mjs';

/** Node 20 is what a bare host needs to run these scripts. */
const HOST_NODE_MAJOR = 20;

/**
 * Brings whatever is missing of the tools, the packages and the built pages. Where nothing is, it looks at a few
 * files and returns: no process, no network.
 */
export async function install() {
  if (process.platform === 'win32') {
    throw new Failure('Windows itself is not supported; run this inside WSL 2.');
  }
  if (Number(process.versions.node.split('.')[0]) < HOST_NODE_MAJOR) {
    throw new Failure(`Node ${HOST_NODE_MAJOR} or newer is needed, this is ${process.version}.`);
  }
  if (toolsArePresent() && workspaceIsInstalled() && consoleIsBuilt()) return;
  await whileHoldingTools(async () => {
    // Looked at again: whoever held the lock before may have done the work.
    if (!toolsArePresent()) await installTools();
    if (!workspaceIsInstalled()) await installWorkspace();
    if (!consoleIsBuilt()) await buildConsole();
  });
}

/**
 * Only one process at a time changes the tools folder.
 *
 * @template T
 * @param {() => Promise<T>} action
 * @returns {Promise<T>}
 */
export function whileHoldingTools(action) {
  return withLock(
    `${TOOLS}/setup.lock`,
    (pid) => console.log(`setup: waiting for another setup (pid ${pid}) …`),
    action,
  );
}
