import { useSyncExternalStore } from 'react';

const PATH = /^\/operations\/([0-9a-f]{64})$/;
const CHANGED = 'popstate';

/** The operation that the address names; null where it names none. */
export function useOperationId(): string | null {
  return useSyncExternalStore(subscribe, operationId);
}

export function pathOf(id: string | null): string {
  return id === null ? '/operations' : `/operations/${id}`;
}

/** Shows another operation, or none, without loading the page again. */
export function show(id: string | null): void {
  history.pushState(null, '', pathOf(id));
  dispatchEvent(new PopStateEvent(CHANGED));
}

function operationId(): string | null {
  return PATH.exec(location.pathname)?.[1] ?? null;
}

function subscribe(changed: () => void): () => void {
  addEventListener(CHANGED, changed);
  return () => removeEventListener(CHANGED, changed);
}
