import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { openBrowser } from './browser.ts';

/**
 * Starts what the tests of a group look at, then a browser, and ends what was started after the last of them: the
 * browser first, so that no page complains of a gateway that stops.
 *
 * @param take what the tests need of them.
 */
export function besideBrowser<Seen extends { stop(): Promise<void> }>(
  start: () => Promise<Seen>,
  take: (seen: Seen, browser: Browser) => void | Promise<void>,
): void {
  const ends: (() => Promise<void>)[] = [];
  beforeAll(async () => {
    const seen = await start();
    ends.push(() => seen.stop());
    const browser = await openBrowser();
    ends.unshift(() => browser.close());
    await take(seen, browser);
  });
  afterAll(async () => {
    for (const end of ends) await end();
  });
}
