import { MAX_DEPTH, MAX_LEAVES, MAX_REQUEST_BYTES, MAX_VALUES } from './request-limits.ts';
import { lengthRule, type Rule } from './scalar-text.ts';
import { MOST_BYTES_PER_UNIT, utf8Length } from './utf8.ts';

/** Own keys that turn into something else in whoever rebuilds the object from its names. */
export function isReservedKey(key: string): boolean {
  return key === '__proto__' || key === 'constructor' || key === 'prototype';
}

const SHOWN_KEY_LENGTH = 64;

/**
 * One walk over the parameters of a request: where it is, and how much it has seen.
 *
 * The place is kept as a trail that is written over, so that a path costs nothing until something
 * is refused. Methods answer the broken rule, or undefined.
 */
export class Reading {
  readonly #trail: (string | number)[] = [];
  readonly #open: object[] = [];
  #depth = 0;
  #values = 0;
  #leaves = 0;
  /** What all texts have at most, or exactly where they were counted. */
  #bytes = 0;
  #uncounted: string[] = [];

  /** Goes to a key of the container that was opened last, before its value is read. */
  goTo(key: string | number): Rule {
    this.#depth = this.#open.length;
    this.#trail[this.#depth - 1] = key;
    this.#values += 1;
    if (this.#values > MAX_VALUES) {
      return `A request has at most ${MAX_VALUES} values, those that vanish included.`;
    }
    return typeof key === 'string' && isReservedKey(key) ? 'This name is reserved.' : undefined;
  }

  /** Goes into a container. Every `open` without a rule is paired with a `close`. */
  open(container: object): Rule {
    if (this.#open.includes(container)) return 'A value must not hold itself.';
    if (this.#open.length >= MAX_DEPTH) {
      return `Parameters must not be nested deeper than ${MAX_DEPTH} levels.`;
    }
    this.#open.push(container);
    return undefined;
  }

  close(): void {
    this.#open.pop();
    this.#depth = this.#open.length;
  }

  /** Counts a value that is sent. */
  leaf(): Rule {
    this.#leaves += 1;
    return this.#leaves > MAX_LEAVES ? `A request has at most ${MAX_LEAVES} leaves.` : undefined;
  }

  /** Counts the bytes of a name or text, before anything is done that takes longer with it. */
  text(text: string): Rule {
    const rule = lengthRule(text);
    if (rule !== undefined) return rule;
    this.#bytes += text.length * MOST_BYTES_PER_UNIT;
    this.#uncounted.push(text);
    if (this.#bytes > MAX_REQUEST_BYTES) this.#count();
    return this.#bytes > MAX_REQUEST_BYTES
      ? `A request has at most ${MAX_REQUEST_BYTES} bytes of names and values.`
      : undefined;
  }

  /** Nearly every request is so small that this is never needed. */
  #count(): void {
    for (const text of this.#uncounted) {
      this.#bytes += utf8Length(text) - text.length * MOST_BYTES_PER_UNIT;
    }
    this.#uncounted = [];
  }

  /** Where the walk is: `parameters.Tag[0].Key`. Long keys are cut. */
  path(): string {
    let path = 'parameters';
    for (const key of this.#trail.slice(0, this.#depth)) path += segment(key);
    return path;
  }
}

/**
 * The keys of a plain object, or the rule it breaks. Plain: its prototype is null or the root of
 * a prototype chain (which is `Object.prototype`, of this realm or another).
 */
export function plainKeys(container: object): readonly string[] | string {
  const prototype: unknown = Object.getPrototypeOf(container);
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) {
    return 'An object must be plain: no class instance, Date, Map or the like.';
  }
  if (Object.getOwnPropertySymbols(container).length > 0) {
    return 'An object must not have symbols as keys.';
  }
  return Object.keys(container);
}

function segment(key: string | number): string {
  if (typeof key === 'number') return `[${key}]`;
  const shown = key.length > SHOWN_KEY_LENGTH ? `${key.slice(0, SHOWN_KEY_LENGTH)}…` : key;
  return /^[A-Za-z_$][\w$]*$/.test(shown) ? `.${shown}` : `[${JSON.stringify(shown)}]`;
}
