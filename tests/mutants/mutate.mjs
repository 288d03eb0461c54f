// Preloaded into a gateway, a worker or Vitest: changes our own sources on their way in, as ONCE_MUTANT names.
// The product has no switch for any of this. A mutant whose text is not found any more throws.
import fs from 'node:fs';
import { registerHooks, syncBuiltinESMExports } from 'node:module';
import { MUTANTS } from './mutants.mjs';

const changes = (process.env.ONCE_MUTANT ?? '').split(',').flatMap((name) => MUTANTS[name] ?? []);

function mutate(path, text) {
  let changed = text;
  for (const { file, from, to } of changes) {
    if (!path.endsWith(file)) continue;
    if (!changed.includes(from)) throw new Error(`the mutant does not fit ${file}: ${from}`);
    changed = changed.replace(from, () => to);
  }
  return changed;
}

registerHooks({
  load(url, context, nextLoad) {
    const loaded = nextLoad(url, context);
    if (!changes.some(({ file }) => url.endsWith(file))) return loaded;
    return { ...loaded, source: mutate(url, Buffer.from(loaded.source ?? '').toString()) };
  },
});

const read = fs.readFileSync;
fs.readFileSync = (path, ...options) => {
  const content = read(path, ...options);
  return typeof content === 'string' ? mutate(String(path), content) : content;
};
// Vitest reads with this one what it is to run.
const readSoon = fs.promises.readFile;
fs.promises.readFile = async (path, ...options) => {
  const content = await readSoon(path, ...options);
  return typeof content === 'string' ? mutate(String(path), content) : content;
};
syncBuiltinESMExports();
