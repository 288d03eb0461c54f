import type { CloudRequest, WirePair } from './cloud-request.ts';
import { jsonText } from './json-text.ts';
import { isProtocolField } from './protocol-fields.ts';
import { plainKeys, Reading } from './reading.ts';
import { MAX_LEAVES } from './request-limits.ts';
import { fail, ok, type Result } from './result.ts';
import { bigintRule, numberRule, type Rule, strangerRule, wellFormedRule } from './scalar-text.ts';
import { SortedPairs } from './sorted-pairs.ts';

/**
 * The parameters of a request as the wire pairs that the cloud sees, sorted by the UTF-8 bytes of
 * the unencoded name. Protocol fields are left out.
 *
 * Null, undefined, empty lists and empty objects vanish; an entry of a list that vanishes leaves
 * its index unused. `''`, `' '`, `false` and `0` are sent. Refused with the path: lone surrogates,
 * numbers that are not finite or are whole and beyond 2^53 - 1, bigints beyond 64 bits, anything
 * but plain objects and lists, two inputs of one wire name, cycles, the names `__proto__`,
 * `constructor` and `prototype`, and whatever goes beyond the limits of `request-limits.ts`;
 * `parameters` that are no object or are a list, and `wire` that is no list of at most a thousand
 * names. A getter or proxy that throws is refused, not passed on.
 *
 * Source: `flatMap` and `replaceRepeatList` of the official SDK core (@alicloud/openapi-core 1.0).
 */
export function flattenParameters(request: CloudRequest): Result<readonly WirePair[]> {
  const reading = new Reading();
  try {
    const { parameters, wire } = request;
    if (typeof parameters !== 'object' || parameters === null || Array.isArray(parameters)) {
      return refuse('The parameters must be a plain object.', 'parameters');
    }
    if (wire !== undefined && !isListOfNames(wire)) {
      return refuse(`The wire hints must be a list of at most ${MAX_LEAVES} names.`, 'wire');
    }
    const flattening = new Flattening(reading, new Set(wire));
    const rule = flattening.object('', parameters);
    return rule === undefined ? ok(flattening.pairs()) : refuse(rule, reading.path());
  } catch {
    // Only code of the caller's throws here: a getter or a proxy in the request.
    return refuse('This value could not be read.', reading.path());
  }
}

class Flattening {
  readonly #reading: Reading;
  readonly #json: ReadonlySet<string>;
  readonly #pairs = new SortedPairs();
  /** The protocol fields that came. */
  readonly #leftOut: string[] = [];

  constructor(reading: Reading, json: ReadonlySet<string>) {
    this.#reading = reading;
    this.#json = json;
  }

  object(name: string, container: object): Rule {
    const refused = this.#reading.open(container);
    if (refused !== undefined) return refused;
    const keys = plainKeys(container);
    if (typeof keys === 'string') return keys;
    const prefix = name === '' ? '' : `${name}.`;
    for (const key of keys) {
      const rule =
        this.#reading.goTo(key) ??
        this.#value(prefix + key, (container as Readonly<Record<string, unknown>>)[key]);
      if (rule !== undefined) return rule;
    }
    this.#reading.close();
    return undefined;
  }

  #list(name: string, values: readonly unknown[]): Rule {
    const refused = this.#reading.open(values);
    if (refused !== undefined) return refused;
    const prefix = name === '' ? '' : `${name}.`;
    for (let index = 0; index < values.length; index += 1) {
      const rule = this.#reading.goTo(index) ?? this.#value(`${prefix}${index + 1}`, values[index]);
      if (rule !== undefined) return rule;
    }
    this.#reading.close();
    return undefined;
  }

  #value(name: string, value: unknown): Rule {
    if (value === undefined || value === null) return undefined;
    // Before going deeper: below a long name everything has a long name.
    const refused = this.#reading.text(name);
    if (refused !== undefined) return refused;
    if (this.#json.size > 0 && this.#isJson(name)) return this.#jsonText(name, value);
    switch (typeof value) {
      case 'string':
        return this.#send(name, value);
      case 'number':
        return numberRule(value) ?? this.#send(name, `${value}`);
      case 'bigint':
        return bigintRule(value) ?? this.#send(name, `${value}`);
      case 'boolean':
        return this.#send(name, `${value}`);
      case 'object':
        return Array.isArray(value) ? this.#list(name, value) : this.object(name, value);
      default:
        return strangerRule(value);
    }
  }

  /** Decided by the wire name, so that a dotted name is treated as the nesting it stands for. */
  #isJson(name: string): boolean {
    return this.#json.has(name.replace(/\.\d+(?=\.)/g, ''));
  }

  #jsonText(name: string, value: unknown): Rule {
    const json = jsonText(value, this.#reading);
    return 'rule' in json ? json.rule : this.#send(name, json.text);
  }

  #send(name: string, value: string): Rule {
    const rule =
      wellFormedRule(name) ??
      this.#reading.text(value) ??
      wellFormedRule(value) ??
      this.#reading.leaf();
    if (rule !== undefined) return rule;
    const isNew = isProtocolField(name) ? this.#leaveOut(name) : this.#pairs.add(name, value);
    return isNew ? undefined : 'Two values have this one name on the wire.';
  }

  /** What is left out cannot come twice either. */
  #leaveOut(name: string): boolean {
    return !this.#leftOut.includes(name) && this.#leftOut.push(name) > 0;
  }

  pairs(): readonly WirePair[] {
    return this.#pairs.all();
  }
}

function isListOfNames(wire: unknown): boolean {
  return (
    Array.isArray(wire) &&
    wire.length <= MAX_LEAVES &&
    wire.every((name) => typeof name === 'string')
  );
}

function refuse(rule: string, path: string): Result<never> {
  return fail({ code: 'InvalidParameters', rule, path });
}
