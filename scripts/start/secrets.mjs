import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { writePrivately } from './private-file.mjs';

/**
 * Made once and kept, so that a second start has the same key and reads what the first recorded.
 *
 * @typedef {{
 *   apiKey: string, accessKeyId: string, accessKeySecret: string, sealingKeys: string
 * }} Secrets
 */

/**
 * @param {string} dir
 * @returns {Secrets}
 */
export function keptSecrets(dir) {
  const file = `${dir}/secrets.json`;
  const kept = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const fresh = freshSecrets();
  // A file of before has not all of them yet.
  if (Object.keys(fresh).some((name) => !(name in kept))) {
    writePrivately(file, { ...fresh, ...kept });
  }
  return { ...fresh, ...kept };
}

/** @returns {Secrets} */
function freshSecrets() {
  return {
    apiKey: `oncegate-${randomBytes(24).toString('base64url')}`,
    accessKeyId: `simulated-${randomBytes(6).toString('hex')}`,
    accessKeySecret: randomBytes(24).toString('base64url'),
    sealingKeys: `start:${randomBytes(32).toString('base64')}`,
  };
}
