import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { besideBrowser } from '../harness/beside-browser.ts';
import { type WatchedPage, watchedPage } from '../harness/browser.ts';
import { CHROMIUM } from '../harness/chromium.ts';
import type { System } from '../harness/system.ts';
import { FAILED, SUCCEEDED, startScene, UNKNOWN, WAITING } from './scene.ts';

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
