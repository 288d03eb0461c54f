import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { mersenne } from 'pure-rand/generator/mersenne';

/** Uniform in [0, 1), the same row of numbers for the same seed. */
export function seededRandom(seed: number): () => number {
  // Of the quicker generators the first numbers after a small seed are much alike.
  const generator = mersenne(seed);
  return () => uniformFloat64(generator);
}
