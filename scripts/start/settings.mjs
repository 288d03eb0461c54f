import { resolve } from 'node:path';
import { Failure } from '../failure.mjs';
import { ROOT } from '../repository.mjs';

/**
 * What the supervisor itself is told by the environment.
 *
 * @typedef {object} Settings
 * @property {string} dir where everything of this copy is kept
 * @property {string} host
 * @property {number} port of the gateway, 0 for a free one
 * @property {string} simulatorHost
 * @property {number} simulatorPort 0 for a free one
 * @property {string | undefined} redisUrl a Redis to use as it is, never started or stopped here
 */

/**
 * @param {NodeJS.ProcessEnv} environment
 * @returns {Settings}
 */
export function readSettings(environment) {
  if (environment.ONCEGATE_TENANTS_FILE !== undefined) {
    throw new Failure(
      'npm start makes one tenant of its own, with the simulated cloud as its account; ONCEGATE_TENANTS_FILE is for gateways and workers that are started by themselves: leave it out.',
    );
  }
  return {
    dir: resolve(given(environment, 'ONCEGATE_DIR') ?? `${ROOT}/.oncegate`),
    host: given(environment, 'ONCEGATE_HOST') ?? '127.0.0.1',
    port: port(environment, 'ONCEGATE_PORT', 4000),
    simulatorHost: given(environment, 'ONCEGATE_SIMULATOR_HOST') ?? '127.0.0.1',
    simulatorPort: port(environment, 'ONCEGATE_SIMULATOR_PORT', 4010),
    redisUrl: given(environment, 'REDIS_URL'),
  };
}

/**
 * A folder without a name would be the one that we are called in, a Redis without one none at all.
 *
 * @param {NodeJS.ProcessEnv} environment
 * @param {string} name
 */
function given(environment, name) {
  if (environment[name] === '') throw new Failure(`${name} is empty: leave it out.`);
  return environment[name];
}

/**
 * @param {NodeJS.ProcessEnv} environment
 * @param {string} name
 * @param {number} otherwise
 */
function port(environment, name, otherwise) {
  const text = environment[name];
  if (text === undefined) return otherwise;
  if (/^\d{1,5}$/.test(text) && Number(text) < 65_536) return Number(text);
  throw new Failure(
    `${name} must be a port number, 0 for a free one; it is ${JSON.stringify(text)}.`,
  );
}
