import { expect, test } from 'vitest';
import { addressOf, parseEndpoint } from '../src/endpoint.ts';
import { retryAfterOf } from '../src/retry-after.ts';
import { scrubber } from '../src/scrub.ts';

const BYTES = 50_000;
const filled = (before: string, text: string, after: string): string =>
  before + text.repeat((BYTES - before.length - after.length) / text.length) + after;

/** Texts of 50 KB, each made against what a pattern here looks for. */
const TEXTS: readonly string[] = [
  filled('string', ' ', 'x'),
  filled('', 'string to ', ''),
  filled('', 'canonical - ', ''),
  filled('Signature', ' ', 'x'),
  filled('', 'Signature = ', ''),
  filled('', 'AccessKeyId=', '\n'),
  filled('', ' \t', 'x'),
  filled('', '=&', ''),
  filled('', 'a.', '!'),
  filled('', 'a-', ''),
  filled('[', ':', ''),
  filled('https://', 'a', '/'),
  filled('Sunday, ', ' GM', ''),
  filled('', '9', 'x'),
  filled('', '%41', ''),
  filled('', '%2541', ''),
  filled('', '\\u0041', ''),
  filled('', '&#65;', ''),
  filled('', '%25+\\\\&amp;', ''),
];

const scrub = scrubber(['a-secret', '    ', '=&=&']).message;

/** Everything that looks by a pattern at a text of the cloud or of a caller. */
const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  scrub,
  addressOf,
  parseEndpoint,
  'retry-after': (text) => retryAfterOf({ 'retry-after': text }, 0),
};

/** Of this thread: a busy machine takes none of them. */
function milliseconds(run: () => unknown): number {
  const start = process.threadCpuUsage();
  run();
  const { user, system } = process.threadCpuUsage(start);
  return (user + system) / 1_000;
}

test.each(Object.entries(READERS))('%s: any 50 KB are read in less than 50 ms', (_, read) => {
  for (const text of TEXTS) {
    // The best of three: other work on the machine is not the pattern's fault.
    const took = Math.min(...[1, 2, 3].map(() => milliseconds(() => read(text))));
    expect(`${took < 50} ${text.slice(0, 20)}`).toBe(`true ${text.slice(0, 20)}`);
  }
});
