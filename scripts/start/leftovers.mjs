import { existsSync, readFileSync, rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { identify, isRunning } from '../process/identity.mjs';
import { signalGroup } from './child.mjs';
import { writePrivately } from './private-file.mjs';

/** An app whose supervisor was killed drains and ends by itself; this is longer than it may take. */
const ENDS_BY_ITSELF_WITHIN_MS = 30_000;

/**
 * The processes that were started for a data folder, kept in a file so that the next start finds
 * those that outlived a killed supervisor.
 */
export class StartedProcesses {
  #file;
  /** @type {Record<string, import('../process/identity.mjs').ProcessIdentity>} */
  #running = {};

  /** @param {string} dir */
  constructor(dir) {
    this.#file = `${dir}/started.json`;
  }

  /**
   * @param {string} name
   * @param {number} pid
   */
  add(name, pid) {
    const identity = identify(pid);
    if (identity !== undefined) this.#running[name] = identity;
    writePrivately(this.#file, this.#running);
  }

  forget() {
    rmSync(this.#file, { force: true });
  }

  /** Waits for what an earlier start left running to end, then ends it. */
  async clearLeftovers() {
    if (!existsSync(this.#file)) return;
    const { redis, ...apps } = JSON.parse(readFileSync(this.#file, 'utf8'));
    // Redis last: the apps write to it until they end.
    for (const [name, identity] of Object.entries({ ...apps, redis })) {
      if (identity === undefined) continue;
      if (!isRunning(identity)) continue;
      console.log(
        `oncegate: waiting for the ${name} of an earlier run to end (pid ${identity.pid})`,
      );
      signalGroup(identity.pid, 'SIGTERM');
      const until = Date.now() + ENDS_BY_ITSELF_WITHIN_MS;
      while (isRunning(identity) && Date.now() < until) await sleep(50);
      if (isRunning(identity)) signalGroup(identity.pid, 'SIGKILL');
    }
    this.forget();
  }
}
