/** The fault of a cloud whose resource is busy: it has not acted, and says to try it later. */
export const BUSY = {
  when: 'before',
  do: 'status',
  status: 400,
  code: 'TaskConflict',
  message: 'The task conflicts, try it later.',
} as const;
