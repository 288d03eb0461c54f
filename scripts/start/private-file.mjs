import { renameSync, writeFileSync } from 'node:fs';

/**
 * Writes JSON that only its owner may read. A reader sees the old text or the new, never a part.
 *
 * @param {string} file
 * @param {unknown} content
 */
export function writePrivately(file, content) {
  const whole = `${file}.${process.pid}`;
  writeFileSync(whole, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
  renameSync(whole, file);
}
