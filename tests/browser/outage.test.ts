import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { besideBrowser } from '../harness/beside-browser.ts';
import { type WatchedPage, watchedPage } from '../harness/browser.ts';
import { CHROMIUM } from '../harness/chromium.ts';
import { type System, startSystem } from '../harness/system.ts';
import { enterKey } from './enter-key.ts';

/** What browsers write on the console themselves where a gateway does not answer, or answers 503. */
const AWAY = /ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET|ERR_EMPTY_RESPONSE|WebSocket|503/;

describe.skipIf(CHROMIUM === undefined)('the operations page and outages', () => {
  let system: System;
  let watched: WatchedPage;
  let page: Page;
  let id: string;
  besideBrowser(startSystem, async (started, browser) => {
    system = started;
    watched = await watchedPage(browser, system.gateway.url);
    page = watched.page;
    id = (await system.gateway.createVpc('before')).operation?.id ?? '';
    await page.goto('/operations');
    await enterKey(page, system.gateway.apiKey);
    await row('before').waitFor();
  });
  afterEach(() => {
    watched.mustBeQuiet(AWAY);
  });
  beforeEach(async () => {
    await page.goto(`/operations/${id}`);
    await succeeded().waitFor();
  });

  const row = (token: string) => page.getByRole('row').filter({ hasText: token });
  const succeeded = () => page.getByText('Succeeded: the cloud accepted the call');

  test('loaded while Redis is away it says so, and shows everything when Redis is back', async () => {
    system.between.gateway.refuse();
    await page.reload();
    await page.getByText('The list is not up to date').waitFor();
    await page.getByText('This operation cannot be shown').waitFor();
    system.between.gateway.accept();
    await succeeded().waitFor();
    await row('before').waitFor();
    await page.getByText('Live', { exact: true }).waitFor();
    await expect.poll(() => page.getByRole('alert').count()).toBe(0);
    // It follows again.
    await system.gateway.createVpc('after');
    await row('after').getByText('SUCCEEDED').waitFor();
  });

  test('while Redis is away nothing is called live', async () => {
    const live = page.getByText('Live', { exact: true });
    await live.waitFor();
    system.between.gateway.refuse();
    await page.getByText('The gateway is not ready').waitFor();
    expect(await live.count()).toBe(0);
    system.between.gateway.accept();
    await live.waitFor();
  });

  test('the key is kept while nobody answers for it, and signs in when somebody does', async () => {
    const kept = () => page.evaluate('sessionStorage.getItem("oncegate-api-key")');
    const trouble = page.getByText('Your key is kept');
    // A proxy that has lost its gateway, and then one that is away itself.
    await page.route('**/graphql', (route) => route.fulfill({ status: 502, body: '<html>' }));
    await page.reload();
    await page.getByText('The gateway does not answer: HTTP 502.').waitFor();
    await page.unroute('**/graphql');
    await page.route('**/graphql', (route) => route.abort());
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('The gateway does not answer.', { exact: true }).waitFor();
    await trouble.waitFor();
    expect(await kept()).toBe(system.gateway.apiKey);
    await page.unroute('**/graphql');
    await succeeded().waitFor();
    expect(await trouble.count()).toBe(0);
    expect(await kept()).toBe(system.gateway.apiKey);
    watched.mustBeQuiet(/502|ERR_FAILED/);
  });

  test('a gateway that stops in order is come back to, with what happened meanwhile', async () => {
    await page.getByText('Live', { exact: true }).waitFor();
    await system.gatewayProcess.stop();
    await page.getByText('Connecting …').waitFor();
    system.gatewayProcess = (await system.startGateway()).process;
    await system.gateway.createVpc('after-a-deploy');
    await row('after-a-deploy').getByText('SUCCEEDED').waitFor();
    await expect.poll(() => page.getByRole('alert').count()).toBe(0);
  });
});
