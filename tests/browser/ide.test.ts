import type { Browser, Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { besideBrowser } from '../harness/beside-browser.ts';
import { type WatchedPage, watchedPage } from '../harness/browser.ts';
import { CHROMIUM } from '../harness/chromium.ts';
import { type System, startSystem } from '../harness/system.ts';
import { enterKey } from './enter-key.ts';

describe.skipIf(CHROMIUM === undefined)('the GraphQL page', () => {
  let system: System;
  /** A gateway that hands its key to the page. */
  let offering: string;
  let browser: Browser;
  let watched: WatchedPage;
  let page: Page;
  besideBrowser(startSystem, async (...started) => {
    [system, browser] = started;
    const { apiKey } = system.gateway;
    const env = { ONCEGATE_PORT: '0', ONCEGATE_IDE_API_KEY: apiKey };
    offering = (await system.startGateway(env)).client.url;
  });
  const open = async (url: string): Promise<void> => {
    watched = await watchedPage(browser, url);
    page = watched.page;
    await page.goto('/graphql');
  };
  afterEach(async () => {
    await watched.close();
    watched.mustBeQuiet();
  });

  const tab = (name: string) => page.getByRole('tab', { name });
  const run = () => page.getByRole('button', { name: /^Execute query/ }).click();
  /** The editors print their spaces as ones that do not break. */
  const text = async (part: string) =>
    (await page.locator(part).innerText()).replaceAll('\u00a0', ' ');
  const answer = () => text('.graphiql-response');

  /** The editor takes its time to come; clicks before that are lost. */
  const shown = (query: string) =>
    expect.poll(() => text('.graphiql-query-editor')).toContain(query);

  test('the examples run as they are: a call, the same call again, one effect', async () => {
    await open(offering);
    await shown('mutation CreateVpc');
    await run();
    await expect.poll(answer).toContain('"disposition": "CREATED"');
    expect(await answer()).toContain('"state": "SUCCEEDED"');
    const token = /example-[0-9a-f]{8}/.exec(await text('.graphiql-query-editor'))?.[0] ?? '';
    await tab('ResendVpc').click();
    await shown('mutation ResendVpc');
    await run();
    await expect.poll(answer).toContain('"disposition": "REPLAYED"');
    expect(await system.simulator.effects(token)).toHaveLength(1);
  });

  test('a subscription shows what others do, while they do it', async () => {
    await open(offering);
    await shown('mutation CreateVpc');
    await tab('WatchOperations').click();
    await shown('subscription WatchOperations');
    await run();
    await expect.poll(answer).toContain('operationsChanged');
    await system.gateway.createVpc('seen-by-the-ide');
    await expect.poll(answer).toContain('"clientToken": "seen-by-the-ide"');
    await expect.poll(answer).toContain('"state": "SUCCEEDED"');
  });

  test('the docs explorer knows the schema', async () => {
    await open(offering);
    await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
    await page.getByRole('link', { name: 'Mutation' }).click();
    const mutation = page.getByRole('link', { name: 'vpcAddBgpNetwork', exact: true });
    await expect.poll(() => mutation.count()).toBe(1);
  });

  test('a gateway that may not hand out a key has it typed in', async () => {
    await open(system.gateway.url);
    await enterKey(page, system.gateway.apiKey);
    await tab('CreateVpc').waitFor();
    expect(await page.evaluate('JSON.stringify(localStorage)')).not.toContain(
      system.gateway.apiKey,
    );
  });
});
