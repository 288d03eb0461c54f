import type { EventListener } from '@oncegate/ledger';

/** Several listeners as one. */
export function watchAll(...listeners: readonly EventListener[]): EventListener {
  return {
    onEvent: (event) => {
      for (const listener of listeners) {
        listener.onEvent(event);
      }
    },
    onGap: () => {
      for (const listener of listeners) {
        listener.onGap();
      }
    },
  };
}
