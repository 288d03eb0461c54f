import { rmSync } from 'node:fs';
import { writePrivately } from './private-file.mjs';

/**
 * `run.json`: where a running system is. Its presence means that everything was ready.
 *
 * @typedef {object} Places
 * @property {string} gateway
 * @property {string} simulator
 * @property {string} redis
 * @property {string} apiKey
 */
export class RunFile {
  #file;
  /** @type {Places | undefined} */
  #places;
  /** @type {Record<string, number>} */
  #pids = {};

  /** @param {string} dir */
  constructor(dir) {
    this.#file = `${dir}/run.json`;
  }

  /** @param {Places} places */
  publish(places) {
    this.#places = places;
    this.#write();
  }

  /**
   * @param {string} name
   * @param {number} pid
   */
  setPid(name, pid) {
    this.#pids[name] = pid;
    if (this.#places !== undefined) this.#write();
  }

  remove() {
    this.#places = undefined;
    rmSync(this.#file, { force: true });
  }

  #write() {
    if (this.#places === undefined) return;
    const { gateway, simulator, redis, apiKey } = this.#places;
    writePrivately(this.#file, {
      graphql: `${gateway}/graphql`,
      board: `${gateway}/board`,
      metrics: `${gateway}/metrics`,
      simulator,
      redis,
      apiKey,
      pids: this.#pids,
    });
  }
}
