import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { besideBrowser } from '../harness/beside-browser.ts';
import { type WatchedPage, watchedPage } from '../harness/browser.ts';
import { CHROMIUM } from '../harness/chromium.ts';
import { type System, startSystem } from '../harness/system.ts';
import { enterKey } from './enter-key.ts';

/** One more than the page shows at most. */
const TOKENS = Array.from({ length: 101 }, (_, index) => `order-${1_000 + index}`);

describe.skipIf(CHROMIUM === undefined)('the list of operations, from none to many', () => {
  let system: System;
  let watched: WatchedPage;
  let page: Page;
  besideBrowser(startSystem, async (started, browser) => {
    system = started;
    watched = await watchedPage(browser, system.gateway.url);
    page = watched.page;
    await page.goto('/operations');
    await enterKey(page, system.gateway.apiKey);
  });
  afterAll(() => watched?.mustBeQuiet());

  const links = () => page.getByRole('row').getByRole('link');
  const more = () => page.getByRole('button', { name: 'Show more' });

  test('where there is no operation yet it says how one is made', async () => {
    await page.getByText('There is none yet.').waitFor();
    await page.getByLabel('Token begins with').fill('order');
    await page.getByText('No operation is like this.').waitFor();
    expect(await page.getByText('There is none yet.').count()).toBe(0);
    await page.getByLabel('Token begins with').fill('');
  });

  test('the last "Show more" hands the focus to the first row that it brought', async () => {
    for (const token of TOKENS) await system.gateway.createVpc(token, {}, { waitMs: 0 });
    await page.reload();
    await expect.poll(() => links().count()).toBe(25);
    await more().focus();
    for (const rows of [50, 75, 100]) {
      await page.keyboard.press('Enter');
      await expect.poll(() => links().count()).toBe(rows);
    }
    expect(await more().count()).toBe(0);
    await expect
      .poll(() => page.evaluate('document.activeElement.textContent'))
      .toBe(await links().nth(75).textContent());
  });

  test('after a hundred rows it says how to come to the older ones', async () => {
    await page.getByText('Older ones: narrow the filter, or oncegate list.').waitFor();
    await page.getByLabel('Token begins with').fill('order-1000');
    await expect.poll(() => links().allTextContents()).toEqual(['order-1000']);
    expect(await page.getByText('Older ones').count()).toBe(0);
  });
});
