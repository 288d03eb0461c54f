import { percentEncode } from '../percent-encoding.ts';

/** Enough for all but the largest requests. */
const ROOM = 16 * 1024;

/** What a UTF-16 code unit takes in percent-encoding, at most. */
const BYTES_PER_UNIT = 9;

/** Written over and over: a text that only goes into a hash need not become a string. */
const BYTES: Uint8Array = new Uint8Array(ROOM);

/** Where writing ends that could not go on. */
export const NOT_WRITTEN = -1;

const LINE_END = 0x0a;
const PERCENT = 0x25;
const AMPERSAND = 0x26;
const EQUALS = 0x3d;
const ASCII = 0x80;
const DIGITS: Uint8Array = Uint8Array.from('0123456789ABCDEF', (digit) => digit.charCodeAt(0));

/** Of a code unit: letters, digits and `_`, all of which stand for themselves and sort after `.`. */
const WORD = 2;

/** Of a code unit: `-`, `.` and `~`, which stand for themselves too. */
const MARK = 1;

/** Of a code unit: written as `%XX` or longer. */
const OTHER = 0;

/** What the units of Latin-1 are; those beyond are `OTHER`. */
const UNITS: Uint8Array = Uint8Array.from({ length: 256 }, (_, unit) => {
  const character = String.fromCharCode(unit);
  if (/\w/.test(character)) return WORD;
  return /[-.~]/.test(character) ? MARK : OTHER;
});

/** There is one buffer: a getter of what is written may hash something else meanwhile. */
let isWriting = false;

/** What is written, good until the next time; undefined where it could not go on, or threw. */
export function written(write: () => number): Uint8Array | undefined {
  if (isWriting) return undefined;
  isWriting = true;
  try {
    const end = write();
    return end === NOT_WRITTEN ? undefined : BYTES.subarray(0, end);
  } catch {
    return undefined;
  } finally {
    isWriting = false;
  }
}

/** Where the pairs end that were written after the head: the last has a separator after it. */
export function withoutLastSeparator(head: number, end: number): number {
  return end > head ? end - 1 : end;
}

/** Whether a key is of letters, digits and `_` alone. */
export function isWord(key: string): boolean {
  for (let at = 0; at < key.length; at += 1) {
    if (UNITS[key.charCodeAt(at)] !== WORD) return false;
  }
  return key !== '';
}

/** Writes an encoded text and a line end. Answers where that ends. */
export function writeLine(start: number, text: string): number {
  const end = writeEncoded(start, text);
  if (end === NOT_WRITTEN) return NOT_WRITTEN;
  BYTES[end] = LINE_END;
  return end + 1;
}

/**
 * Writes `prefixkey=value&`, the value encoded. The prefix must be unreserved; a key that is no word
 * is not written. Answers where that ends.
 */
export function writePair(start: number, prefix: string, key: string, value: string): number {
  if (start + prefix.length + key.length >= ROOM) return NOT_WRITTEN;
  let end = start;
  for (let at = 0; at < prefix.length; at += 1) BYTES[end++] = prefix.charCodeAt(at);
  for (let at = 0; at < key.length; at += 1) {
    const unit = key.charCodeAt(at);
    if (UNITS[unit] !== WORD) return NOT_WRITTEN;
    BYTES[end++] = unit;
  }
  BYTES[end++] = EQUALS;
  end = writeEncoded(end, value);
  if (end === NOT_WRITTEN) return NOT_WRITTEN;
  BYTES[end] = AMPERSAND;
  return end + 1;
}

/** Writes a text as `percentEncode` would, but no lone surrogate. */
function writeEncoded(start: number, text: string): number {
  // One byte is kept free for what comes after the text.
  if (start + text.length * BYTES_PER_UNIT >= ROOM) return NOT_WRITTEN;
  let end = start;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if ((UNITS[unit] ?? OTHER) !== OTHER) {
      BYTES[end++] = unit;
    } else if (unit < ASCII) {
      BYTES[end++] = PERCENT;
      BYTES[end++] = DIGITS[unit >> 4] as number;
      BYTES[end++] = DIGITS[unit & 0xf] as number;
    } else {
      return text.isWellFormed() ? writeAscii(start, percentEncode(text)) : NOT_WRITTEN;
    }
  }
  return end;
}

function writeAscii(start: number, text: string): number {
  for (let at = 0; at < text.length; at += 1) BYTES[start + at] = text.charCodeAt(at);
  return start + text.length;
}
