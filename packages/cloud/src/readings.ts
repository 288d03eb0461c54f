/** A text as somebody reads it who knows how its characters are written. */
export type Reading = {
  readonly text: string;
  /** Where in the text that came the character at `index` begins; its length stands for the end. */
  readonly at: (index: number) => number;
};

type Way = {
  readonly name: string;
  /** Who writes so. */
  readonly why: string;
  /** Characters that are written otherwise, one at a time. */
  readonly written: RegExp;
  readonly meant: (written: string) => string;
};

/** One character of UTF-8, in either case of the digits. */
const PERCENT =
  '%[0-7][0-9a-f]|%[cd][0-9a-f]%[89ab][0-9a-f]|%e[0-9a-f](?:%[89ab][0-9a-f]){2}|%f[0-7](?:%[89ab][0-9a-f]){3}';

const WAYS: readonly Way[] = [
  {
    name: 'percent',
    why: 'a query, a path; in a string to sign it is done twice',
    written: new RegExp(PERCENT, 'gi'),
    meant: fromPercent,
  },
  {
    name: 'form',
    why: 'a form and many a query, where a plus is a space',
    written: new RegExp(`\\+|${PERCENT}`, 'gi'),
    meant: (written) => (written === '+' ? ' ' : fromPercent(written)),
  },
  {
    name: 'backslash',
    why: 'a JSON text, each writer sparing other characters, or a text of a program',
    written: /\\(?:u[0-9a-f]{4}|x[0-9a-f]{2}|[^])/gi,
    meant: fromBackslash,
  },
  {
    name: 'entity',
    why: 'a page or an XML text, as whoever stands before the cloud may answer',
    written: /&(?:quot|amp|lt|gt|apos|#[0-9]{1,7}|#x[0-9a-f]{1,6});/gi,
    meant: fromEntity,
  },
];

/** JSON in a query, a query in a string to sign: one in another. */
const LEVELS = 2;
/** What one character takes at most: `%25`, each of three times over, as `&#x000025;`. */
export const LONGEST_WRITTEN = 100;

/**
 * A text as it came, then as it is read in each of the ways, one inside another too. One at a time,
 * because each of a long text is as long as that.
 */
export function* readingsOf(text: string): Generator<Reading> {
  yield* within({ text, at: (index) => index }, LEVELS);
}

function* within(reading: Reading, levels: number): Generator<Reading> {
  yield reading;
  if (levels === 0) return;
  const seen = new Set([reading.text]);
  for (const way of WAYS) {
    if (reading.text.search(way.written) === -1) continue;
    const inner = read(reading, way);
    if (!seen.has(inner.text)) yield* within(inner, levels - 1);
    seen.add(inner.text);
  }
}

function read({ text, at }: Reading, { written, meant }: Way): Reading {
  /** By character, where it was in `text`. */
  const places: number[] = [];
  const parts: string[] = [];
  let end = 0;
  const asItIsUpTo = (place: number) => {
    parts.push(text.slice(end, place));
    for (; end < place; end += 1) places.push(end);
  };
  for (const { 0: found, index } of text.matchAll(written)) {
    asItIsUpTo(index);
    const characters = meant(found);
    parts.push(characters);
    for (let i = 0; i < characters.length; i += 1) places.push(index);
    end = index + found.length;
  }
  asItIsUpTo(text.length);
  return { text: parts.join(''), at: (index) => at(places[index] ?? text.length) };
}

function fromPercent(written: string): string {
  const isAscii = written.length === 3;
  return isAscii
    ? String.fromCharCode(Number.parseInt(written.slice(1), 16))
    : Buffer.from(written.replaceAll('%', ''), 'hex').toString();
}

const CONTROLS: ReadonlyMap<string, string> = new Map([
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
]);

function fromBackslash(written: string): string {
  const letter = written.charAt(1);
  return written.length === 2
    ? (CONTROLS.get(letter) ?? letter)
    : String.fromCharCode(Number.parseInt(written.slice(2), 16));
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['quot', '"'],
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['apos', "'"],
]);

function fromEntity(written: string): string {
  const name = written.slice(1, -1).toLowerCase();
  const number = name.startsWith('#x')
    ? Number.parseInt(name.slice(2), 16)
    : Number.parseInt(name.slice(1), 10);
  return ENTITIES.get(name) ?? (number <= 0x10ffff ? String.fromCodePoint(number) : written);
}
