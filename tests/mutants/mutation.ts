const PRELOAD = new URL('mutate.mjs', import.meta.url).href;

/** What a process is given that is to run with mutants. */
export function mutation(...names: string[]): Record<string, string> {
  return { NODE_OPTIONS: `--import=${PRELOAD}`, ONCE_MUTANT: names.join(',') };
}
