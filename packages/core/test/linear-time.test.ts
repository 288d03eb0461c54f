import { expect, test } from 'vitest';
import {
  canonicalFromPairs,
  canonicalRequest,
  classify,
  differingPairs,
  hashParameters,
  parseClientToken,
  type WirePair,
} from '../src/index.ts';
import { request } from './request.ts';

const SMALL = 2_000;
const GROWTH = 16;

/** Sixteen times the input may take this many times as long: quadratic would be 256. */
const MOST = 80;

const names = (count: number): WirePair[] =>
  Array.from({ length: count }, (_, at): WirePair => [`${'n'.repeat(20)}${count - at}`, 'x']);
const nested = (size: number): Record<string, unknown> =>
  Object.fromEntries(
    Array.from({ length: Math.min(900, size) }, (_, at) => [
      `P${900 - at}`,
      'x'.repeat(size / 900),
    ]),
  );

/** What does work in the size of its input, and the input that is worst for it. */
const linear: ReadonlyArray<readonly [string, (size: number) => () => unknown]> = [
  ['a long token', (size) => bind(parseClientToken, 'é'.repeat(size))],
  [
    'a value that is encoded',
    (size) => bind(hashParameters, request({ A: ' /'.repeat(size / 2) })),
  ],
  ['a value beyond ASCII', (size) => bind(canonicalRequest, request({ A: '網'.repeat(size / 2) }))],
  [
    'dots and digits in a name',
    (size) =>
      bind(canonicalRequest, request({ [`${'.1'.repeat(size / 2)}x`]: 1 }, { wire: ['A'] })),
  ],
  ['many values', (size) => bind(canonicalRequest, request(nested(size)))],
  ['many that vanish', (size) => bind(hashParameters, request({ A: Array(size / 2).fill(null) }))],
  ['a JSON text', (size) => bind(canonicalRequest, request({ A: nested(size) }, { wire: ['A'] }))],
  ['pairs in the worst order', (size) => bind(canonicalFromPairs, request({}), names(size / 10))],
  [
    'pairs that all differ',
    (size) => bind(differingPairs, request({}), names(size / 10), request({}), []),
  ],
  [
    'a message',
    (size) =>
      bind(classify, {
        kind: 'answer',
        status: 400,
        code: 'X',
        message: 'wait a moment and try. '.repeat(size / 20),
      }),
  ],
  [
    'a code',
    (size) => bind(classify, { kind: 'answer', status: 400, code: 'Invalid.'.repeat(size / 8) }),
  ],
];

test.each(linear)('%s takes time that grows with its length', (_, work) => {
  const small = millisecondsOf(work(SMALL));
  const large = millisecondsOf(work(SMALL * GROWTH));
  // What takes a few microseconds is measured in noise.
  expect(large).toBeLessThan(MOST * Math.max(small, 0.02));
});

function bind<Given extends unknown[]>(
  work: (...given: Given) => unknown,
  ...given: Given
): () => unknown {
  return () => work(...given);
}

/** How long one measurement is at least: the time of a thread goes on in steps of milliseconds. */
const MEASURED_MS = 50;

/** Milliseconds of this thread for one run, by so many that they can be measured: others take none of them. */
function millisecondsOf(work: () => unknown): number {
  for (let runs = 1; ; runs *= 2) {
    const start = process.threadCpuUsage();
    for (let run = 0; run < runs; run += 1) work();
    const { user, system } = process.threadCpuUsage(start);
    const took = (user + system) / 1_000;
    if (took >= MEASURED_MS) return took / runs;
  }
}
