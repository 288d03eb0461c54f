import { type RefObject, useEffect, useRef } from 'react';
import { focusRow, isFocusLost } from './focus.ts';

/**
 * Closed, or left by the browser's way back, an operation hands the focus to its row.
 *
 * @param shown the id of the operation that is shown, null for none.
 * @param otherwise takes the focus where the list does not have it.
 */
export function useFocusAfterClosing(
  shown: string | null,
  otherwise: RefObject<HTMLElement | null>,
): void {
  const before = useRef(shown);
  useEffect(() => {
    const closed = before.current;
    before.current = shown;
    if (shown === null && closed !== null && isFocusLost() && !focusRow(closed)) {
      otherwise.current?.focus();
    }
  }, [shown, otherwise]);
}
