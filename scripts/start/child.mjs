import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from '../failure.mjs';
import { LogTail } from './log-file.mjs';

/** Pause before a restart: doubles from the first to the longest. */
const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 5_000;
/** Who ran this long was well; its next restart is quick again. */
const WELL_AFTER_MS = 10_000;
const READY_WITHIN_MS = 60_000;
const LINES_SHOWN = 20;

/**
 * How to run one of the system's processes.
 *
 * @typedef {object} Plan
 * @property {string} name
 * @property {string} log file that both its streams are added to
 * @property {number} graceMs how long it may take to stop before it is killed
 * @property {() => import('node:child_process').ChildProcess} spawn starts it in a process group of its own
 * @property {(child: import('node:child_process').ChildProcess, log: LogTail, signal: AbortSignal) => Promise<void>} ready
 *   settles once it serves
 * @property {(pid: number) => void} onSpawn
 * @property {(pid: number) => void} onReady
 */

/** One process that is kept running until it is told to stop. */
export class Child {
  #plan;
  #pauseMs = FIRST_PAUSE_MS;
  #stopping = new AbortController();
  /** @type {{ pid: number, gone: Promise<string> } | undefined} */
  #current;

  /** @param {Plan} plan */
  constructor(plan) {
    this.#plan = plan;
  }

  /** Starts it for the first time. @throws {Failure} with the end of its log where it does not come up */
  async start() {
    await this.#launch();
  }

  /** Asks it to stop, then makes it. */
  async stop() {
    this.#stopping.abort();
    const current = this.#current;
    if (current === undefined) return;
    signalGroup(current.pid, 'SIGTERM');
    const force = setTimeout(() => signalGroup(current.pid, 'SIGKILL'), this.#plan.graceMs);
    await current.gone;
    clearTimeout(force);
  }

  /** Ends it at once. */
  kill() {
    if (this.#current !== undefined) signalGroup(this.#current.pid, 'SIGKILL');
  }

  async #launch() {
    const { name, log: file, spawn, ready, onSpawn, onReady } = this.#plan;
    const log = new LogTail(file);
    const child = spawn();
    /** @type {Promise<string>} */
    const gone = new Promise((resolve) => {
      child.once('error', (error) => resolve(error.message));
      child.once('exit', (code, signal) => resolve(signal ?? `code ${code}`));
    });
    const failed = (/** @type {string} */ how) =>
      new Failure(`${name} did not start (${how}). The end of ${file}:\n${lastLines(log)}`);
    const { pid } = child;
    if (pid === undefined) throw failed(await gone);
    const startedAt = Date.now();
    this.#current = { pid, gone };
    const ended = new AbortController();
    void gone.then(() => {
      ended.abort();
      this.#current = undefined;
    });
    const late = AbortSignal.timeout(READY_WITHIN_MS);
    try {
      onSpawn(pid);
      const why = await Promise.race([
        gone,
        ready(child, log, AbortSignal.any([ended.signal, late])).then(
          () => undefined,
          (error) => (late.aborted ? 'it took too long' : error.message),
        ),
      ]);
      if (why !== undefined) throw failed(why);
      onReady(pid);
    } catch (error) {
      // Also where our own files cannot be written, on a full disk: else each further try would leave one more.
      signalGroup(pid, 'SIGKILL');
      await gone;
      throw error;
    }
    void gone.then((how) => {
      if (Date.now() - startedAt >= WELL_AFTER_MS) this.#pauseMs = FIRST_PAUSE_MS;
      return this.#restart(how);
    });
  }

  /** @param {string} how it ended */
  async #restart(how) {
    let reason = `${this.#plan.name} ended (${how})`;
    while (!this.#stopping.signal.aborted) {
      console.error(`oncegate: ${reason}; restarting in ${this.#pauseMs / 1000} s`);
      try {
        await sleep(this.#pauseMs, undefined, { signal: this.#stopping.signal });
        this.#pauseMs = Math.min(2 * this.#pauseMs, LONGEST_PAUSE_MS);
        await this.#launch();
        return;
      } catch (error) {
        if (!(error instanceof Error)) throw error;
        reason = error.message;
      }
    }
  }
}

/**
 * @param {number} leader
 * @param {NodeJS.Signals} signal
 */
export function signalGroup(leader, signal) {
  try {
    process.kill(-leader, signal);
  } catch {
    // The group is gone.
  }
}

/** @param {LogTail} log */
function lastLines(log) {
  return log.text().trimEnd().split('\n').slice(-LINES_SHOWN).join('\n');
}
