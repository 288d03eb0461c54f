import type { Browser } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { besideBrowser } from '../harness/beside-browser.ts';
import { watchedPage } from '../harness/browser.ts';
import { CHROMIUM } from '../harness/chromium.ts';
import { newKey, type TwoTenants, twoTenants } from '../harness/two-tenants.ts';
import { enterKey } from './enter-key.ts';

const operator = newKey('operator');
const reader = newKey('reader');
const submitter = newKey('submitter');

describe.skipIf(CHROMIUM === undefined)('the operations page by role', () => {
  let system: TwoTenants;
  let browser: Browser;
  besideBrowser(twoTenants, async (...started) => {
    [system, browser] = started;
    const keys = [
      operator.entry,
      { ...reader.entry, roles: ['read'] },
      { ...submitter.entry, roles: ['submit'] },
    ];
    const document = {
      accounts: [system.north.account],
      tenants: [{ name: 'acme', account: 'north', keys }],
    };
    await system.write('gateway', document);
    await system.write('worker', document);
    await system.start();
    await system.north.simulator.fault({
      times: 1,
      when: 'before',
      do: 'status',
      status: 400,
      code: 'InvalidParameter',
      message: 'No.',
    });
    await system.client(operator.key).createVpc('was-refused');
  });

  /** The page as the holder of a key sees it, once something of it is there. */
  async function seenBy(key: string, something: string): Promise<string> {
    const watched = await watchedPage(browser, system.client(key).url);
    const { page } = watched;
    await page.goto('/operations');
    await enterKey(page, key);
    const link = page.getByRole('link', { name: 'was-refused' });
    await link.or(page.getByText(something)).first().waitFor();
    if (await link.isVisible()) await link.click();
    await page.getByText(something).first().waitFor();
    const seen = await page.innerText('body');
    watched.mustBeQuiet();
    await watched.close();
    return seen;
  }

  test('who may operate is offered a retry, who may only read is not', async () => {
    const failed = 'Failed: it is proven that the cloud did nothing';
    expect(await seenBy(operator.key, failed)).toContain('Retry …');
    const seen = await seenBy(reader.key, failed);
    expect(seen).toContain('key:reader of acme');
    expect(seen).not.toMatch(/Retry|Cancel|Resolve/);
  });

  test('who may not read is told so', async () => {
    const refusal = 'This key may not look at operations';
    expect(await seenBy(submitter.key, refusal)).not.toContain('was-refused');
  });
});
