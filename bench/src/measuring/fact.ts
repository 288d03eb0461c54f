/** What is measured and written down without a bound: a size, a time, a cost. */
export type Fact = {
  readonly words: string;
  readonly value: number;
  readonly unit: string;
};
