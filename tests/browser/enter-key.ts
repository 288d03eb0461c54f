import type { Page } from 'playwright-core';

/** Types an API key where a page asks for one. */
export async function enterKey(page: Page, key: string): Promise<void> {
  await page.getByLabel('API key').fill(key);
  await page.keyboard.press('Enter');
}
