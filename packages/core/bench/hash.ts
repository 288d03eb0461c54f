import { hash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { stringify } from 'safe-stable-stringify';
import { flattenParameters, hashPairs, hashParameters } from '../src/index.ts';
import { REQUESTS } from './requests.ts';

/** What ours is compared with, and how much faster it must be. */
const OTHERS = [
  { name: 'safe-stable-stringify', encode: stringify, atLeast: 1.3 },
  { name: 'canonicalize', encode: canonicalize, atLeast: 2.5 },
] as const;

/** How many times as long as `JSON.stringify` a gateway's share may take: the pairs and their hash. */
const PAIRS_AT_MOST = 6;

const ROUNDS = Number(process.argv[2] ?? 15);
/** Short, so that all contenders meet the same disturbances of a round. */
const CALLS_AT_A_TIME = 200;
const TURNS_PER_ROUND = 40;

/** Kept, so that no engine may leave the work out. */
let characters = 0;

for (const [name, request] of Object.entries(REQUESTS)) {
  const contenders = [
    () => {
      const result = hashParameters(request);
      if (result.ok) characters += result.value.length;
    },
    ...OTHERS.map(({ encode }) => () => {
      characters += hash('sha256', encode(request) ?? '').length;
    }),
    () => {
      const pairs = flattenParameters(request);
      const result = pairs.ok ? hashPairs(request, pairs.value) : pairs;
      if (result.ok) characters += result.value.length;
    },
    () => {
      characters += JSON.stringify(request).length;
    },
  ];
  measureRound(contenders);
  measureRound(contenders);
  const rounds = Array.from({ length: ROUNDS }, () => measureRound(contenders));

  console.log(`${name}, ${JSON.stringify(request).length} bytes of JSON`);
  console.log(
    `  @oncegate/core hashParameters: ${median(rounds.map(([ours = 0]) => ours)).toFixed(2)} µs`,
  );
  for (const [index, { name: other, atLeast }] of OTHERS.entries()) {
    const theirs = rounds.map((times) => times[index + 1] ?? 0);
    const ratios = rounds.map(([ours = 0], round) => (theirs[round] ?? 0) / ours);
    console.log(
      `  ${other} + crypto.hash: ${median(theirs).toFixed(2)} µs; ours is ${median(ratios).toFixed(2)} times as fast (${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)}; at least ${atLeast} asked)`,
    );
    if (median(ratios) < atLeast) process.exitCode = 1;
  }
  const pairs = rounds.map((times) => times[OTHERS.length + 1] ?? 0);
  const json = rounds.map((times) => times[OTHERS.length + 2] ?? 0);
  const ratios = pairs.map((ours, round) => ours / (json[round] ?? 0));
  console.log(
    `  flattenParameters and hashPairs: ${median(pairs).toFixed(2)} µs, ${median(ratios).toFixed(2)} times JSON.stringify (${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)}; at most ${PAIRS_AT_MOST} asked)`,
  );
  if (median(ratios) > PAIRS_AT_MOST) process.exitCode = 1;
}
if (characters === 0) throw new Error('Nothing was measured');

/** Microseconds per call of each contender, which take turns. */
function measureRound(contenders: ReadonlyArray<() => void>): number[] {
  const times = contenders.map(() => 0);
  for (let turn = 0; turn < TURNS_PER_ROUND; turn += 1) {
    for (const [index, contender] of contenders.entries()) {
      const start = performance.now();
      for (let call = 0; call < CALLS_AT_A_TIME; call += 1) contender();
      times[index] = (times[index] ?? 0) + performance.now() - start;
    }
  }
  return times.map((time) => (time * 1000) / (TURNS_PER_ROUND * CALLS_AT_A_TIME));
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
