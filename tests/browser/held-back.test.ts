import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { besideBrowser } from '../harness/beside-browser.ts';
import { type WatchedPage, watchedPage } from '../harness/browser.ts';
import { CHROMIUM } from '../harness/chromium.ts';
import { type System, startSystem } from '../harness/system.ts';
import { enterKey } from './enter-key.ts';

describe.skipIf(CHROMIUM === undefined)('the operations page and pacing', () => {
  let system: System;
  let watched: WatchedPage;
  let page: Page;
  besideBrowser(startSystem, async (started, browser) => {
    system = started;
    watched = await watchedPage(browser, system.gateway.url);
    page = watched.page;
  });

  const row = (token: string) => page.getByRole('row').filter({ hasText: token });

  test('what is held back says so and why, in the list and in its timeline', async () => {
    await system.simulator.fault({
      clientToken: 'throttled',
      times: 1,
      when: 'before',
      do: 'status',
      status: 429,
      code: 'Throttling.User',
      message: 'Request was denied due to user flow control.',
      retryAfterSeconds: 250,
    });
    await page.goto('/operations');
    await enterKey(page, system.gateway.apiKey);
    await page.getByText('Live', { exact: true }).waitFor();
    await system.gateway.createVpc('throttled', {}, { waitMs: 0 });
    // It waits for its own attempt: nothing holds it back.
    await row('throttled').getByText('WAITING', { exact: true }).waitFor();
    expect(await row('throttled').textContent()).not.toContain('held back');
    await system.gateway.createVpc('behind-it', {}, { waitMs: 0 });
    const words = 'held back: the cloud asked for fewer calls, next ';
    await expect.poll(() => row('behind-it').textContent()).toContain(words);
    await row('behind-it').getByRole('link').click();
    const title = page.getByText('Held back: the cloud asked for fewer calls', { exact: true });
    await title.waitFor();
    watched.mustBeQuiet();
  });
});
