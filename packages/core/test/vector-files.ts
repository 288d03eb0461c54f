import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const VECTORS: string = fileURLToPath(new URL('../vectors', import.meta.url));

/** A file of vectors as it was read. */
export type VectorFile = { readonly file: string; readonly vectors: readonly unknown[] };

/** All files of vectors, by name without `.json`. */
export function vectorFiles(): readonly VectorFile[] {
  return readdirSync(VECTORS)
    .filter((name) => name.endsWith('.json') && name !== 'rules.json')
    .map((name) => {
      const { vectors } = JSON.parse(readFileSync(`${VECTORS}/${name}`, 'utf8')) as VectorFile;
      return { file: name.slice(0, -'.json'.length), vectors };
    });
}
