import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { writePrivately } from './private-file.mjs';

/**
 * Made once and kept, so that a second start has the same key.
 *
 * @typedef {{ apiKey: string, accessKeyId: string, accessKeySecret: string }} Secrets
 */

/**
 * @param {string} dir
 * @returns {Secrets}
 */
export function keptSecrets(dir) {
  const file = `${dir}/secrets.json`;
  if (!existsSync(file)) {
    writePrivately(file, {
      apiKey: `oncegate-${randomBytes(24).toString('base64url')}`,
      accessKeyId: `simulated-${randomBytes(6).toString('hex')}`,
      accessKeySecret: randomBytes(24).toString('base64url'),
    });
  }
  return JSON.parse(readFileSync(file, 'utf8'));
}
