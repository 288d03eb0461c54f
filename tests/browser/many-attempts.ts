import type { Page } from 'playwright-core';

type Attempt = { readonly number: number; readonly sentAt: string; readonly requestId: unknown };
type Told = {
  readonly payload?: {
    readonly data?: { readonly operationChanged?: { attempts: readonly Attempt[] } };
  };
};

/**
 * Has the page hear of an operation as if its first attempt had been made so many times, a second apart, each
 * with a request id that ends with its number: as many would take hours.
 */
export async function asIfAttempted(page: Page, times: number): Promise<void> {
  await page.routeWebSocket('**/graphql', (socket) => {
    socket.connectToServer().onMessage((message) => {
      const told = JSON.parse(String(message)) as Told;
      const operation = told.payload?.data?.operationChanged;
      const first = operation?.attempts[0];
      if (operation !== undefined && first !== undefined) {
        operation.attempts = Array.from({ length: times }, (_, index) => ({
          ...first,
          number: index + 1,
          sentAt: new Date(Date.parse(first.sentAt) + index * 1_000).toISOString(),
          requestId: `0A1B2C3D-0000-4000-8000-${String(index + 1).padStart(12, '0')}`,
        }));
      }
      socket.send(JSON.stringify(told));
    });
  });
}
