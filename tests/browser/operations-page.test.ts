import type { Browser, Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { besideBrowser } from '../harness/beside-browser.ts';
import { type WatchedPage, watchedPage } from '../harness/browser.ts';
import { BUSY } from '../harness/busy.ts';
import { CHROMIUM } from '../harness/chromium.ts';
import { openQueue } from '../harness/open-queue.ts';
import type { System } from '../harness/system.ts';
import { seriousViolations } from './accessibility.ts';
import { enterKey } from './enter-key.ts';
import { asIfAttempted } from './many-attempts.ts';
import { FAILED, RETRIED, SUCCEEDED, startScene, UNKNOWN, WAITING } from './scene.ts';

describe.skipIf(CHROMIUM === undefined)('the operations page', () => {
  let scene: System;
  let browser: Browser;
  let watched: WatchedPage;
  let page: Page;
  let queue: Awaited<ReturnType<typeof openQueue>>['queue'];

  besideBrowser(startScene, async (...started) => {
    [scene, browser] = started;
    ({ queue } = await openQueue(scene));
    watched = await watchedPage(browser, scene.gateway.url);
    page = watched.page;
  });
  afterEach(() => {
    watched.mustBeQuiet();
  });

  const keyField = () => page.getByLabel('API key');

  async function signIn(key = scene.gateway.apiKey): Promise<void> {
    await page.goto('/operations');
    await keyField().or(page.getByText('Latest')).waitFor();
    if (await keyField().isVisible()) {
      await keyField().fill(key);
      await page.getByRole('button', { name: 'Sign in' }).click();
    }
  }

  async function signOut(): Promise<void> {
    await page.evaluate('sessionStorage.clear()');
    await page.goto('/operations');
    await keyField().waitFor();
  }

  /** What waits goes on waiting, however slow the machine, until it was looked at. */
  async function whileNothingIsTaken(look: () => Promise<void>): Promise<void> {
    await queue.pause();
    try {
      await look();
    } finally {
      await queue.resume();
    }
  }

  async function find(token: string): Promise<void> {
    await page.getByLabel('Client token or operation id').fill(token);
    await page.getByRole('button', { name: 'Find' }).click();
    await page.getByRole('heading', { name: token }).waitFor();
  }

  const row = (token: string) => page.getByRole('row').filter({ hasText: token });
  const detail = () => page.getByRole('region').filter({ has: page.getByText('Timeline') });

  test('a key that opens nothing is refused in words', async () => {
    await signIn('not-a-key-of-anybody');
    const said = () => page.getByRole('alert').textContent();
    await expect.poll(said).toContain('This key opens nothing here.');
    watched.mustBeQuiet(/401/);
  });

  test('the key is kept in the tab alone, and in no address', async () => {
    await signIn();
    await row(SUCCEEDED).waitFor();
    const kept = await page.evaluate(
      '({ tab: { ...sessionStorage }, all: { ...localStorage }, cookie: document.cookie })',
    );
    expect(kept).toEqual({
      tab: { 'oncegate-api-key': scene.gateway.apiKey },
      all: {},
      cookie: '',
    });
    expect(page.url()).toBe(`${scene.gateway.url}/operations`);
    await page.reload();
    await row(SUCCEEDED).waitFor();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByLabel('API key').waitFor();
    expect(await page.evaluate('sessionStorage.length')).toBe(0);
  });

  test('every state is listed, with the code and with when a waiting one is due', async () => {
    await signIn();
    await expect.poll(() => row(SUCCEEDED).textContent()).toContain('SUCCEEDED');
    expect(await row(FAILED).textContent()).toContain('FAILEDInvalidCidrBlock.Malformed');
    expect(await row(UNKNOWN).textContent()).toContain('UNKNOWNForbidden.RAM');
    expect(await row(WAITING).textContent()).toContain('WAITINGnext ');
  });

  test('a token leads to its timeline: recorded, each attempt with code and wait, settled', async () => {
    await signIn();
    await find(RETRIED);
    const story = await detail().innerText();
    const parts = [
      'Recorded and queued',
      'Attempt 1',
      'TaskConflict (HTTP 400)',
      'The cloud did not act.',
      // The second that the cloud asked for, spread over one more, and what the machine takes.
      /then waited [1-9]\d*\.\d s/,
      'Attempt 2',
      'Accepted',
      'Succeeded: the cloud accepted the call',
    ];
    let from = 0;
    for (const part of parts) {
      const at = story.slice(from).search(part instanceof RegExp ? part : literally(part));
      expect(at, `${part} in ${story}`).toBeGreaterThanOrEqual(0);
      from += at;
    }
    // The address can be given to somebody else.
    const id = (await scene.gateway.operationByToken(RETRIED))?.id;
    expect(page.url()).toBe(`${scene.gateway.url}/operations/${id}`);
    await page.goBack();
    await expect.poll(() => detail().count()).toBe(0);
  });

  test('a token that nobody used is told, and an id is found as well', async () => {
    await signIn();
    const field = page.getByLabel('Client token or operation id');
    await field.fill('no-such-token');
    await field.press('Enter');
    await page.getByText('There is no operation of yours with this token or id.').waitFor();
    const id = (await scene.gateway.operationByToken(SUCCEEDED))?.id ?? '';
    await field.fill(id);
    await field.press('Enter');
    await page.getByRole('heading', { name: SUCCEEDED }).waitFor();
    expect(new URL(page.url()).pathname).toBe(`/operations/${id}`);
  });

  test('what happens is seen without a reload, in the list and in the timeline', async () => {
    await signIn();
    await page.getByText('Live', { exact: true }).waitFor();
    await scene.simulator.fault({
      clientToken: 'seen-live',
      times: 1,
      when: 'before',
      do: 'status',
      status: 400,
      code: 'TaskConflict',
      message: 'Try it later.',
      retryAfterSeconds: 5,
    });
    await scene.gateway.createVpc('seen-live', {}, { waitMs: 0 });
    await row('seen-live').getByText('WAITING', { exact: true }).waitFor();
    await whileNothingIsTaken(async () => {
      await row('seen-live').getByRole('link').click();
      await detail().getByText('Waits for the next attempt').waitFor();
    });
    await detail().getByText('Succeeded: the cloud accepted the call').waitFor();
    await expect.poll(() => row('seen-live').textContent()).toContain('SUCCEEDED');
  });

  test('states can be chosen, and rows that leave them go', async () => {
    await signIn();
    await scene.simulator.fault({
      clientToken: 'leaves-waiting',
      times: 1,
      when: 'before',
      do: 'status',
      status: 400,
      code: 'TaskConflict',
      message: 'Try it later.',
      retryAfterSeconds: 5,
    });
    await scene.gateway.createVpc('leaves-waiting', {}, { waitMs: 0 });
    await row('leaves-waiting').getByText('WAITING', { exact: true }).waitFor();
    await whileNothingIsTaken(async () => {
      await page.getByRole('combobox', { name: 'States' }).click();
      await page.getByRole('option', { name: 'WAITING' }).click();
      await expect.poll(() => row(SUCCEEDED).count()).toBe(0);
      await row('leaves-waiting').waitFor();
    });
    await expect.poll(() => row('leaves-waiting').count()).toBe(0);
    expect(await row(WAITING).count()).toBe(1);
  });

  test.each(['light', 'dark'] as const)(
    'in %s nothing keeps anybody from using it',
    async (colorScheme) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await signOut();
      expect(await seriousViolations(page)).toEqual([]);
      await signIn();
      await row(SUCCEEDED).waitFor();
      expect(await seriousViolations(page)).toEqual([]);
      await find(UNKNOWN);
      await detail().getByText('Attempt 2').waitFor();
      expect(await seriousViolations(page)).toEqual([]);
      await page.getByRole('button', { name: 'Resolve' }).click();
      await page.getByRole('dialog').getByLabel('Evidence').waitFor();
      expect(await seriousViolations(page)).toEqual([]);
      const background = await page.evaluate<string>(
        'getComputedStyle(document.body).backgroundColor',
      );
      const [red = 0] = background.match(/\d+/g)?.map(Number) ?? [];
      expect(red < 100).toBe(colorScheme === 'dark');
    },
  );

  test('a lost connection is told, and what happened meanwhile is caught up', async () => {
    await signIn();
    await page.getByText('Live', { exact: true }).waitFor();
    await scene.gatewayProcess.kill();
    await page.getByText('Connecting …').waitFor();
    // Its browser says so on the console each time: that is no complaint of ours.
    const again = await scene.startGateway();
    await scene.gateway.createVpc('while-away');
    await expect.poll(() => row('while-away').textContent()).toContain('SUCCEEDED');
    scene.gatewayProcess = again.process;
    watched.mustBeQuiet(/ERR_CONNECTION_REFUSED|WebSocket/);
  });

  test.each([390, 1_100])(
    'at %i pixels nothing is cut, and Find stands above all',
    async (width) => {
      await page.setViewportSize({ width, height: 900 });
      await signIn();
      await page.getByRole('combobox', { name: 'States' }).click();
      for (const state of ['RUNNING', 'WAITING', 'SUCCEEDED', 'FAILED']) {
        await page.getByRole('option', { name: state }).click();
      }
      await page.keyboard.press('Escape');
      await find(UNKNOWN);
      await row(FAILED).getByText('InvalidCidrBlock.Malformed').waitFor();
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
      const cut = await page.evaluate<string[]>(
        `[...document.querySelectorAll('main *')]
        .filter((e) => getComputedStyle(e).overflowX === 'hidden' && e.scrollWidth > e.clientWidth)
        .map((e) => e.textContent)`,
      );
      expect(cut).toEqual([]);
      const recorded = row(SUCCEEDED).locator('time:visible');
      expect(await recorded.count()).toBe(1);
      const top = async (name: string) =>
        (await page.getByRole('heading', { name }).boundingBox())?.y;
      const found = await page.getByRole('button', { name: 'Find' }).boundingBox();
      expect(found?.y).toBeLessThan((await top(UNKNOWN)) ?? 0);
      expect(found?.y).toBeLessThan((await top('Latest')) ?? 0);
      await page.setViewportSize({ width: 1_280, height: 720 });
    },
  );

  test('of many attempts the first and the last are told, and all of them when asked', async () => {
    const id = (await scene.gateway.operationByToken(UNKNOWN))?.id;
    const other = await watchedPage(browser, scene.gateway.url);
    const long = other.page;
    await asIfAttempted(long, 51);
    await long.goto(`/operations/${id}`);
    await enterKey(long, scene.gateway.apiKey);
    const guide = long.getByRole('alert').getByRole('listitem').first();
    await guide.getByText('The 49 others are in the timeline.').waitFor();
    expect(await guide.locator('code').allTextContents()).toEqual([
      '0A1B2C3D-0000-4000-8000-000000000001',
      '0A1B2C3D-0000-4000-8000-000000000051',
    ]);
    const attempts = () => long.getByText(/^Attempt \d+$/).allTextContents();
    expect(await attempts()).toEqual([1, 47, 48, 49, 50, 51].map((number) => `Attempt ${number}`));
    await long.getByRole('button', { name: 'Show all 51 attempts' }).press('Enter');
    expect(await attempts()).toHaveLength(51);
    // The keyboard is still there.
    await long.keyboard.press('Enter');
    expect(await attempts()).toHaveLength(6);
    await other.close();
  });

  test('an UNKNOWN says why and what to do; its finding needs evidence, and sends nothing', async () => {
    const before = await scene.simulator.requests(UNKNOWN);
    await signIn();
    await find(UNKNOWN);
    await page.getByText('Nobody here knows whether it happened').waitFor();
    await page.getByText('The cloud refused a later attempt.').waitFor();
    await page.getByRole('button', { name: 'Resolve' }).click();
    const dialog = page.getByRole('dialog', { name: 'What did you find?' });
    await dialog.getByRole('button', { name: 'Resolve' }).click();
    // The browser itself asks for it, and takes the keyboard there.
    await focused('Evidence');
    await dialog.getByLabel("The cloud's answer").fill('[');
    await dialog.getByText('This must be a JSON object.').waitFor();
    await dialog.getByLabel("The cloud's answer").fill('{ "VpcId": "vpc-found" }');
    await dialog.getByLabel('Evidence').fill('ActionTrail shows CreateVpc with this token.');
    await dialog.getByRole('button', { name: 'Resolve' }).click();
    await detail().getByText('Succeeded: the cloud accepted the call').waitFor();
    await detail().getByText('vpc-found').waitFor();
    expect(await scene.gateway.operationByToken(UNKNOWN)).toMatchObject({ state: 'SUCCEEDED' });
    expect(await scene.simulator.requests(UNKNOWN)).toEqual(before);
  });

  test('FAILED is retried and WAITING canceled, each after a question', async () => {
    await signIn();
    await find(FAILED);
    await page.getByRole('button', { name: 'Retry' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Leave it' }).click();
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    expect((await scene.gateway.operationByToken(FAILED))?.run).toBe(1);
    await page.getByRole('button', { name: 'Retry' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Retry' }).click();
    await detail().getByText('Succeeded: the cloud accepted the call').waitFor();
    await detail().getByText('Run 2 was asked for').waitFor();

    await find(WAITING);
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel the operation' }).click();
    await detail().getByText('Canceled before it could have had an effect').waitFor();
    // The button is gone with the deed.
    await focused(WAITING);
    expect(await scene.simulator.effects(WAITING)).toEqual([]);
  });

  test('the keyboard alone is enough: sign in, find, read, decide, come back', async () => {
    await scene.simulator.fault({
      clientToken: 'by-keyboard',
      times: 1,
      when: 'before',
      do: 'status',
      status: 400,
      code: 'InvalidParameter',
      message: 'No.',
    });
    await scene.gateway.createVpc('by-keyboard');
    await signOut();
    await focused('API key');
    await page.keyboard.type(scene.gateway.apiKey);
    await page.keyboard.press('Enter');
    await row('by-keyboard').waitFor();
    await tabTo('Client token or operation id');
    await page.keyboard.type('by-keyboard');
    await page.keyboard.press('Enter');
    await focused('by-keyboard');
    await tabTo('Retry …');
    await page.keyboard.press('Enter');
    await focused('Retry');
    await page.keyboard.press('Escape');
    // The focus is back where it was.
    await focused('Retry …');
    await page.keyboard.press('Enter');
    await focused('Retry');
    await page.keyboard.press('Enter');
    await detail().getByText('Succeeded: the cloud accepted the call').waitFor();
    expect(await scene.simulator.effects('by-keyboard')).toHaveLength(1);
    await focused('by-keyboard');
    await tabTo('Close the operation');
    await page.keyboard.press('Enter');
    await focusedRow('by-keyboard');
    await page.keyboard.press('Enter');
    await focused('by-keyboard');
    await page.goBack();
    await focusedRow('by-keyboard');
  });

  test('closed, an operation that the list does not have leaves the focus to the search', async () => {
    await signIn();
    await page.getByLabel('Token begins with').fill('of-nobody');
    await page.getByText('No operation is like this.').waitFor();
    await find(SUCCEEDED);
    await page.getByRole('button', { name: 'Close the operation' }).click();
    await expect.poll(focus).toBe('Client token or operation id');
  });

  test('a deed that the state takes away hands the focus to the heading', async () => {
    await scene.simulator.fault({
      clientToken: 'takes-away',
      times: 1,
      ...BUSY,
      retryAfterSeconds: 600,
    });
    await scene.gateway.createVpc('takes-away', {}, { waitMs: 0 });
    await signIn();
    await find('takes-away');
    await page.getByRole('button', { name: 'Cancel …' }).focus();
    const id = (await scene.gateway.operationByToken('takes-away'))?.id;
    await scene.gateway.graphql(
      'mutation ($id: ID!) { cancelOperation(id: $id) { userErrors { message } } }',
      { id },
    );
    await expect.poll(focus).toBe('takes-away');
  });

  /** What has the focus, by its label or its text. */
  const focus = () =>
    page.evaluate<string>(
      '((e) => e.labels?.[0]?.textContent ?? e.getAttribute("aria-label") ?? e.textContent ?? "")(document.activeElement)',
    );

  async function focused(name: string): Promise<void> {
    await expect.poll(focus).toBe(name);
  }

  async function focusedRow(token: string): Promise<void> {
    const tag = () => page.evaluate('document.activeElement.tagName');
    await expect.poll(tag).toBe('A');
    await focused(token);
  }

  async function tabTo(name: string): Promise<void> {
    for (let tabs = 0; tabs < 40; tabs++) {
      if ((await focus()) === name) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`the keyboard does not reach ${name}`);
  }
});

/** A lost connection is taken up again after a pause. */

function literally(text: string): RegExp {
  return new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
}
