import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { besideBrowser } from '../harness/beside-browser.ts';
import { type WatchedPage, watchedPage } from '../harness/browser.ts';
import { CHROMIUM } from '../harness/chromium.ts';
import type { System } from '../harness/system.ts';
import { FAILED, SUCCEEDED, startScene, UNKNOWN, WAITING } from './scene.ts';

/** Icons of Bull Board's buttons. */
const RETRY = 'lucide-refresh-cw';
const PROMOTE = 'lucide-corner-up-left';
const REMOVE = 'lucide-trash2';
const EDIT = 'lucide-pencil';
const MENU = 'lucide-ellipsis-vertical';

/** The head of the page, and what opens, copies and closes. */
const LOOKS_ONLY = /^$|panel-left|info|maximize|settings|circle-user|copy|chevron|\d+ Jobs/;

describe.skipIf(CHROMIUM === undefined)('the board', () => {
  let scene: System;
  let watched: WatchedPage;
  let page: Page;
  besideBrowser(startScene, async (started, browser) => {
    scene = started;
    watched = await watchedPage(browser, scene.gateway.url, {
      httpCredentials: { username: 'anybody', password: scene.gateway.apiKey },
    });
    page = watched.page;
  });

  async function look(status: string): Promise<string> {
    await page.goto(`/board/queue/operations?status=${status}`);
    await page.getByText('CreateVpc').first().waitFor();
    return page.innerText('main, #root');
  }

  test('a list tells without a click what each job is, for whom, and how it stands', async () => {
    const text = await look('latest');
    for (const [token, state] of [
      [SUCCEEDED, 'SUCCEEDED'],
      [FAILED, 'FAILED'],
      [UNKNOWN, 'UNKNOWN'],
    ]) {
      expect(text).toContain(`VPC CreateVpc · cn-hangzhou · ${state} · development: ${token}`);
    }
    expect(text).toMatch(/lastCode:\s*"InvalidCidrBlock.Malformed"/);
    expect(text).toMatch(/attempts:\s*2/);
    expect(text).not.toContain('10.0.0.0/16');
  });

  test("a WAITING one says why and until when, in the title and beside the queue's own times", async () => {
    const text = await look('delayed');
    const due = (
      await scene.gateway.graphql<{ operationByToken: { nextAttemptAt: string } }>(
        'query ($token: ClientToken!) { operationByToken(clientToken: $token) { nextAttemptAt } }',
        { token: WAITING },
      )
    ).operationByToken.nextAttemptAt;
    expect(text).toContain(
      `WAITING until ${due.slice(11, 19)}Z (TaskConflict) · development: ${WAITING}`,
    );
    expect(text).toMatch(/Will run at/i);
  });

  test('a job leads to its operation', async () => {
    await look('completed');
    const id = (await scene.gateway.operationByToken(UNKNOWN))?.id;
    await page.locator(`a[href$="/operations/${id}"]`).click();
    // In a tab of its own, or in this one.
    const urls = () =>
      page
        .context()
        .pages()
        .map((opened) => new URL(opened.url()).pathname);
    await expect.poll(urls).toContain(`/operations/${id}`);
  });

  test('a token that looks like markup stays text', async () => {
    const token = '<img src=x onerror="document.title=1">';
    await scene.gateway.createVpc(token);
    expect(await look('completed')).toContain(`SUCCEEDED · development: ${token}`);
    expect(await page.title()).not.toBe('1');
  });

  test('it asks no other host for anything, and complains of nothing', async () => {
    await look('latest');
    await page.goto('/board');
    await page.getByText('operations').first().waitFor();
    expect(() => watched.mustBeQuiet()).not.toThrow();
  });

  /** What can be pressed beside what only looks, by its icon where it has no words. */
  async function offered(): Promise<readonly string[]> {
    const all = await page.evaluate<string[]>(
      `[...document.querySelectorAll('button, [role=menuitem]')]
        .filter((e) => e.checkVisibility() && e.role !== 'tab')
        .map((e) => e.innerText || (e.querySelector('svg')?.classList.item(1) ?? ''))`,
    );
    return [...new Set(all)].filter((one) => !LOOKS_ONLY.test(one));
  }

  test.each([
    ['delayed', [PROMOTE, REMOVE]],
    ['completed', [REMOVE, RETRY]],
    ['latest', [REMOVE, RETRY]],
  ])('of what is %s it offers what may be done to one job, and no more', async (status, deeds) => {
    await look(status);
    expect((await offered()).toSorted()).toEqual(deeds.toSorted());
  });

  test('of one job alone likewise, and of a queue nothing', async () => {
    await look('delayed');
    await page.getByText('op_').first().click();
    await page.getByText('Will run at').waitFor();
    await expect.poll(offered).toEqual([PROMOTE, REMOVE]);
    await page.getByRole('button', { name: 'Queue info' }).click();
    await page.getByRole('dialog').waitFor();
    expect(await offered()).not.toContain(EDIT);
    await page.goto('/board');
    await page.getByText('operations').first().waitFor();
    await expect.poll(offered).toEqual([MENU]);
    await page.locator(`button:has(.${MENU}):visible`).click();
    await page.getByRole('menuitem').first().waitFor();
    expect(await offered()).toEqual([MENU, 'Sort by']);
  });

  test('what comes to nothing says why to whoever presses it', async () => {
    await look('completed');
    const job = page.locator('[class*="card-"]', { hasText: FAILED });
    await job.locator(`button:has(.${RETRY})`).click();
    await page.getByRole('button', { name: 'Confirm' }).click();
    const why = 'The operation is FAILED: its job has done its work';
    await expect.poll(() => page.getByText(why).count()).toBe(1);
    watched.mustBeQuiet(/409/);
  });

  test('it shows the states that our jobs are ever in, and an operator may act on a job', async () => {
    const response = await fetch(
      `${scene.gateway.url}/board/api/queues?activeQueue=operations&page=1&jobsPerPage=10`,
      {
        headers: { authorization: `Basic ${btoa(`x:${scene.gateway.apiKey}`)}` },
      },
    );
    const { queues } = (await response.json()) as {
      queues: { readOnlyMode: boolean; statuses: string[] }[];
    };
    expect(queues[0]).toMatchObject({
      readOnlyMode: false,
      statuses: ['latest', 'active', 'waiting', 'prioritized', 'delayed', 'completed', 'failed'],
    });
  });
});
