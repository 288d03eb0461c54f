import { CLASSIFICATION_ROWS, UNKNOWN_ROW } from '@oncegate/core';

type AttemptMeaning = Pick<(typeof CLASSIFICATION_ROWS)[number], 'kind' | 'effect'>;

/** Every kind with every effect that a row of the classification gives it. */
export const ATTEMPT_MEANINGS: readonly AttemptMeaning[] = [
  ...new Map(
    [...CLASSIFICATION_ROWS, UNKNOWN_ROW].map(({ kind, effect }) => [
      `${kind} ${effect}`,
      { kind, effect },
    ]),
  ).values(),
];
