import { pathOf } from './location.ts';

/** What had the focus is gone. Whoever uses the keyboard would begin at the top of the page again. */
export function isFocusLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

/** Moves it to the link of an operation in the list. @returns whether there is one. */
export function focusRow(id: string): boolean {
  const link = document.querySelector<HTMLElement>(`a[href="${pathOf(id)}"]`);
  link?.focus();
  return link !== null;
}
