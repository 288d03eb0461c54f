import { LONGEST_WRITTEN, type Reading, readingsOf } from './readings.ts';

/** Takes secrets out of a text that is shown to people. */
export type Scrub = (text: string) => string;

export const REMOVED = '[removed]';

/** To take a shorter secret out would take letters out of words, and tell by the gaps what it was. */
const SHORTEST = 4;

/** No message is as long. Whatever comes, it takes bounded time. */
const LONGEST_LOOKED_AT = 20_000;

/**
 * How a secret stands in a text as a whole. How each of its characters may be written is the readings'
 * business: no two writers spare the same ones.
 */
const SPELLINGS: ReadonlyArray<readonly [name: string, spell: (secret: string) => string]> = [
  ['as it is', (secret) => secret],
  ['as UTF-8 has it, which knows no half characters', (secret) => secret.toWellFormed()],
  [
    'base64, whether filled up or not',
    (secret) => bytes(secret).toString('base64').replace(/=+$/, ''),
  ],
  ['base64url', (secret) => bytes(secret).toString('base64url')],
  ['hex', (secret) => bytes(secret).toString('hex')],
  ['hex in capitals', (secret) => bytes(secret).toString('hex').toUpperCase()],
];

type Span = readonly [start: number, end: number];

/**
 * `secrets` are removed wherever they stand, in any of the spellings and however their characters are
 * written; all else stays as it is. Of a text that holds a short one nothing stays.
 */
export function secretRemover(secrets: readonly string[]): Scrub {
  // Every request has credentials, and few have a text to be scrubbed: made for the first one.
  let short: readonly string[] | undefined;
  let long: readonly string[] | undefined;
  return (text) => {
    short ??= spellingsOf(secrets.filter(isShort));
    long ??= spellingsOf(secrets.filter((secret) => !isShort(secret)));
    const end = shownEnd(text, long);
    if (end === 0 && text !== '') return REMOVED;
    const spans: Span[] = [];
    for (const reading of readingsOf(text.slice(0, LONGEST_LOOKED_AT))) {
      if (short.some((literal) => reading.text.includes(literal))) return REMOVED;
      for (const literal of long) spans.push(...spansOf(literal, reading));
    }
    return without(spans, text.slice(0, end));
  };
}

/** Whether a text that holds this secret is not shown at all. */
export function isShort(secret: string): boolean {
  return secret !== '' && secret.length < SHORTEST;
}

function bytes(secret: string): Buffer {
  return Buffer.from(secret);
}

function spellingsOf(secrets: readonly string[]): readonly string[] {
  const literals = secrets.flatMap((secret) => SPELLINGS.map(([, spell]) => spell(secret)));
  return [...new Set(literals)].filter((literal) => literal !== '');
}

/** Where a long text is left off, a secret may have begun that nobody would know. */
function shownEnd(text: string, literals: readonly string[]): number {
  if (text.length <= LONGEST_LOOKED_AT) return text.length;
  const longest = Math.max(0, ...literals.map(({ length }) => length));
  return Math.max(0, LONGEST_LOOKED_AT - longest * LONGEST_WRITTEN);
}

function spansOf(literal: string, { text, at }: Reading): readonly Span[] {
  const spans: Span[] = [];
  for (let start = text.indexOf(literal); start !== -1; ) {
    const end = start + literal.length;
    spans.push([at(start), at(end)]);
    start = text.indexOf(literal, end);
  }
  return spans;
}

/** Secrets may hold one another, or overlap: what any of them covers goes. */
function without(spans: readonly Span[], text: string): string {
  let rest = '';
  let end = 0;
  for (const [from, to] of spans.toSorted(([a], [b]) => a - b)) {
    if (from >= end && from < text.length) rest += text.slice(end, from) + REMOVED;
    end = Math.max(end, to);
  }
  return rest + text.slice(end);
}
