import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { CHROMIUM, CHROMIUM_ARGS } from './chromium.ts';

/** A page that is seen to do nothing that none of ours may do. */
export type WatchedPage = {
  readonly page: Page;
  /**
   * Throws where there was an error on the console, one that nobody caught, or a request to another
   * host; then it begins anew.
   *
   * @param expected what the test itself brought about.
   */
  mustBeQuiet(expected?: RegExp): void;
  close(): Promise<void>;
};

/** Beside a whole system a page on a small machine takes its time. */
const PATIENCE_MS = 60_000;

export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM ?? '', args: [...CHROMIUM_ARGS] });
}

/** @param origin the only host that the page may ask. */
export async function watchedPage(
  browser: Browser,
  origin: string,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({ baseURL: origin, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  const complaints: string[] = [];
  const { host } = new URL(origin);
  const check = (kind: string, url: string): void => {
    if (!/^(data|blob):/.test(url) && new URL(url).host !== host) {
      complaints.push(`${kind} to ${url}`);
    }
  };
  page.on('request', (request) => check('request', request.url()));
  page.on('websocket', (socket) => check('socket', socket.url()));
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
  });
  return {
    page,
    mustBeQuiet: (expected) => {
      const unexpected = complaints.splice(0).filter((complaint) => !expected?.test(complaint));
      if (unexpected.length > 0) throw new Error(unexpected.join('\n'));
    },
    close: () => context.close(),
  };
}
