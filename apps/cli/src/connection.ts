import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where the gateway is, and what opens it. */
export type Connection = { readonly url: string; readonly apiKey: string };

export type Found = { readonly connection: Connection } | { readonly problem: string };

export type Given = {
  readonly url: string | undefined;
  readonly apiKeyFile: string | undefined;
};

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Finds the gateway: by the command line, else by the environment. Where neither says anything, by
 * the `run.json` of a working copy that runs. A key is never taken from one place and sent to the
 * address of the other.
 */
export function findConnection(given: Given, environment: Environment, cwd: string): Found {
  const url = given.url ?? environment.ONCEGATE_URL;
  const apiKey = keyOf(given.apiKeyFile, environment);
  if (typeof apiKey === 'object') return apiKey;
  if (url === undefined && apiKey === undefined) {
    const running = runningCopy(environment.ONCEGATE_DIR, cwd);
    return running === null ? { problem: NOTHING_GIVEN } : { connection: running };
  }
  if (url === undefined)
    return { problem: 'An API key is given, but no address: set ONCEGATE_URL.' };
  if (apiKey === undefined) {
    return {
      problem: 'An address is given, but no API key: set ONCEGATE_API_KEY, or name a file.',
    };
  }
  // Anything else cannot stand in a header, and the request would never leave.
  if (!/^[\x21-\x7e]+$/.test(apiKey)) {
    return { problem: 'The API key is empty, or holds what no key does.' };
  }
  const base = baseOf(url);
  return base === null
    ? { problem: 'The address must be like https://gateway.example, without user or password.' }
    : { connection: { url: base, apiKey } };
}

const NOTHING_GIVEN =
  'Which gateway? Set ONCEGATE_URL and ONCEGATE_API_KEY (or ONCEGATE_API_KEY_FILE), or start one here with npm start.';

function keyOf(
  file: string | undefined,
  environment: Environment,
): string | undefined | { readonly problem: string } {
  if (file === undefined && environment.ONCEGATE_API_KEY !== undefined) {
    return environment.ONCEGATE_API_KEY;
  }
  const path = file ?? environment.ONCEGATE_API_KEY_FILE;
  if (path === undefined) return undefined;
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return { problem: `The API key cannot be read from ${path}.` };
  }
}

function baseOf(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const { protocol, username, password, origin, pathname } = new URL(text);
  if (!/^https?:$/.test(protocol) || username !== '' || password !== '') return null;
  return `${origin}${pathname.replace(/\/+$/, '').replace(/\/graphql$/, '')}`;
}

/** A system that was started by `npm start`, in this folder or one above. */
function runningCopy(dir: string | undefined, cwd: string): Connection | null {
  const file = dir === undefined ? upwards(cwd) : join(dir, 'run.json');
  if (file === null || !existsSync(file)) return null;
  try {
    const { graphql, apiKey } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
    const url = typeof graphql === 'string' ? baseOf(graphql) : null;
    return url !== null && typeof apiKey === 'string' ? { url, apiKey } : null;
  } catch {
    return null;
  }
}

function upwards(folder: string): string | null {
  const file = join(folder, '.oncegate', 'run.json');
  if (existsSync(file)) return file;
  const above = dirname(folder);
  return above === folder ? null : upwards(above);
}
