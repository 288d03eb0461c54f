import { plainKeys, type Reading } from './reading.ts';
import { bigintRule, numberRule, type Rule, strangerRule, wellFormedRule } from './scalar-text.ts';

/** The text of a JSON value, or the rule that something in it breaks. */
export type JsonText = { readonly text: string } | { readonly rule: string };

/**
 * Writes a value as RFC 8785 (JCS) text: members sorted by UTF-16 code units, no space, numbers
 * and strings as ECMAScript writes them.
 *
 * As the official SDK's `JSON.stringify` does, a member that is undefined is left out, an
 * undefined entry of a list becomes null, and null stays. What it would change silently (NaN,
 * functions, dates, whole numbers beyond 2^53 - 1, lone surrogates) is refused instead.
 */
export function jsonText(value: unknown, reading: Reading): JsonText {
  switch (typeof value) {
    case 'string':
      return written(
        JSON.stringify(value),
        reading.text(value) ?? wellFormedRule(value) ?? reading.leaf(),
      );
    case 'number':
      return written(JSON.stringify(value), numberRule(value) ?? reading.leaf());
    case 'bigint':
      // RFC 8785 numbers are doubles: a bigint beyond them has no text that every reader agrees on.
      return written(`${value}`, bigintRule(value) ?? numberRule(Number(value)) ?? reading.leaf());
    case 'boolean':
      return written(`${value}`, reading.leaf());
    case 'undefined':
      return written('null', reading.leaf());
    case 'object':
      if (value === null) return written('null', reading.leaf());
      return Array.isArray(value) ? list(value, reading) : object(value, reading);
    default:
      return { rule: strangerRule(value) };
  }
}

function list(values: readonly unknown[], reading: Reading): JsonText {
  const refused = reading.open(values);
  if (refused !== undefined) return { rule: refused };
  const texts: string[] = [];
  for (let index = 0; index < values.length; index += 1) {
    const rule = reading.goTo(index);
    if (rule !== undefined) return { rule };
    const entry = jsonText(values[index], reading);
    if ('rule' in entry) return entry;
    texts.push(entry.text);
  }
  reading.close();
  return { text: `[${texts.join(',')}]` };
}

function object(container: object, reading: Reading): JsonText {
  const refused = reading.open(container);
  if (refused !== undefined) return { rule: refused };
  const keys = plainKeys(container);
  if (typeof keys === 'string') return { rule: keys };
  const texts: string[] = [];
  for (const key of keys.toSorted()) {
    const rule = reading.goTo(key) ?? reading.text(key) ?? wellFormedRule(key);
    if (rule !== undefined) return { rule };
    const value: unknown = Reflect.get(container, key);
    if (value === undefined) continue;
    const member = jsonText(value, reading);
    if ('rule' in member) return member;
    texts.push(`${JSON.stringify(key)}:${member.text}`);
  }
  reading.close();
  return { text: `{${texts.join(',')}}` };
}

function written(text: string, rule: Rule): JsonText {
  return rule === undefined ? { text } : { rule };
}
