/** How long is measured. */
export type Form = {
  readonly name: 'full' | 'quick';
  readonly rounds: number;
  /** Milliseconds of one turn of one side. */
  readonly turnMs: number;
};

export const FORMS = {
  // Under fifteen minutes.
  full: { name: 'full', rounds: 7, turnMs: 2_000 },
  // Under two.
  quick: { name: 'quick', rounds: 3, turnMs: 650 },
} as const satisfies Record<string, Form>;
