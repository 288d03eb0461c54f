import { useEffect, useRef } from 'react';
import { focusRow, isFocusLost } from './focus.ts';
import type { Operations } from './use-operations.ts';

/**
 * The last "Show more" is gone once it was pressed: the focus goes to the first of the rows that it brought.
 *
 * @returns asks for more.
 */
export function useFocusAfterMore({ rows, hasMore, more }: Operations): () => void {
  /** The last row when more was asked for, undefined before there was one. */
  const asked = useRef<{ readonly last: string | undefined } | null>(null);
  useEffect(() => {
    if (asked.current === null || rows === null) return;
    const { last } = asked.current;
    if (hasMore && rows.at(-1)?.id === last) return;
    asked.current = null;
    // Rows may have come on top meanwhile, so it is not their number that is remembered.
    const first = rows[rows.findIndex(({ id }) => id === last) + 1] ?? rows.at(-1);
    if (first !== undefined && isFocusLost()) focusRow(first.id);
  }, [rows, hasMore]);
  return () => {
    asked.current = { last: rows?.at(-1)?.id };
    more();
  };
}
