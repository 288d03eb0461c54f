import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { openBrowser, watchedPage } from '../harness/browser.ts';
import { enterKey } from './enter-key.ts';
import { startScene, UNKNOWN } from './scene.ts';

/** `pnpm --filter @oncegate/tests pictures`: takes the pictures of docs/pictures anew. */

const FOLDER = fileURLToPath(new URL('../../docs/pictures/', import.meta.url));
const SIZE = { width: 1120, height: 720 };

const system = await startScene();
const browser = await openBrowser();
try {
  await mkdir(FOLDER, { recursive: true });
  for (const colorScheme of ['light', 'dark'] as const) {
    const { page } = await watchedPage(browser, system.gateway.url, {
      viewport: SIZE,
      colorScheme,
    });
    await page.goto('/operations');
    await enterKey(page, system.gateway.apiKey);
    await page.getByLabel('Client token or operation id').fill(UNKNOWN);
    await page.keyboard.press('Enter');
    await page.getByText('Attempt 2').waitFor();
    await take(page, `operations-${colorScheme}`);
  }
  const board = await watchedPage(browser, system.gateway.url, {
    viewport: SIZE,
    httpCredentials: { username: 'anybody', password: system.gateway.apiKey },
  });
  await board.page.goto('/board/queue/operations');
  await board.page.getByText(UNKNOWN).first().waitFor();
  await take(board.page, 'board');

  const { client } = await system.startGateway({
    ONCEGATE_PORT: '0',
    ONCEGATE_IDE_API_KEY: system.gateway.apiKey,
  });
  const ide = await watchedPage(browser, client.url, { viewport: { ...SIZE, width: 1280 } });
  await ide.page.goto('/graphql');
  await ide.page.getByText('mutation').waitFor();
  await ide.page.getByRole('button', { name: /^Execute query/ }).click();
  await ide.page.getByText('"SUCCEEDED"').waitFor();
  await ide.page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
  await take(ide.page, 'graphql');
} finally {
  await browser.close();
  await system.stop();
}

async function take(page: Page, name: string): Promise<void> {
  // Nothing blinks or moves in a picture.
  await page.waitForTimeout(1_000);
  await page.screenshot({ path: `${FOLDER}${name}.png`, animations: 'disabled', caret: 'hide' });
}
