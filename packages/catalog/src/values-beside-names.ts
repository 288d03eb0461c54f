import { isSecretName } from './secret-names.ts';

/**
 * A name and the value after it, as configurations, connection strings and what others than we read
 * as JSON have it: `Psk: 'x'`, `"Psk":"x"`, `a:b?password=x`. Where quotes are escaped a value in
 * quotes may end at the first or go on to one that is not.
 *
 * Long texts must not take for ever: a name is looked for only where a word begins, and a value
 * without quotes only for so long. Values are looked at and not passed: there may be names in them.
 */
const NAMED =
  /\b(\w+)["']?\s*[:=]\s*(?=(?:"([^"]*)"|'([^']*)'|([^\s"',;&}\]]{1,300})))(?:(?="([^"\\]*(?:\\[^][^"\\]*)+)")|)/g;

/** More names than any configuration has; each costs time. */
const MOST_NAMES = 1_000;

/** The values that stand beside the names of secrets in a text, as they are written there and as they are meant. */
export function valuesBesideNames(text: string): readonly string[] {
  const values: string[] = [];
  let names = 0;
  for (const [, name = '', double, single, bare, escaped] of text.matchAll(NAMED)) {
    if (isSecretName(name)) {
      values.push(double ?? single ?? bare ?? '', ...(escaped ? unescaped(escaped) : []));
    }
    names += 1;
    if (names === MOST_NAMES) break;
  }
  return values;
}

function unescaped(text: string): readonly string[] {
  try {
    return [text, JSON.parse(`"${text}"`) as string];
  } catch {
    return [text];
  }
}
