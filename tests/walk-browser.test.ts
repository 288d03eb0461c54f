import { chromium } from 'playwright-core';
import { rolldown } from 'rolldown';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BUSY } from './harness/busy.ts';
import { CHROMIUM, CHROMIUM_ARGS } from './harness/chromium.ts';
import { type System, startSystem } from './harness/system.ts';

let system: System;
beforeAll(async () => {
  system = await startSystem();
});
afterAll(() => system.stop());

/** The client with all it needs, as one script for browsers. */
async function bundle(): Promise<string> {
  const build = await rolldown({
    input: new URL('../packages/client/src/index.ts', import.meta.url).pathname,
    platform: 'browser',
    resolve: { conditionNames: ['source', 'browser', 'import', 'default'] },
    logLevel: 'silent',
  });
  const { output } = await build.generate({ format: 'iife', name: 'oncegate' });
  await build.close();
  return output[0].code;
}

test.skipIf(CHROMIUM === undefined)(
  'in a browser a call brings its typed answer, a long one is followed, and the cloud acts once',
  async () => {
    const script = await bundle();
    expect(script).not.toMatch(/require\(|from "node:/);
    const browser = await chromium.launch({
      executablePath: CHROMIUM ?? '',
      args: [...CHROMIUM_ARGS],
    });
    try {
      const page = await browser.newPage();
      // A page of the gateway's own: it does not let other origins ask.
      await page.goto(`${system.gateway.url}/healthz`);
      await page.addScriptTag({ content: script });
      await system.simulator.fault({
        clientToken: 'from-a-browser',
        times: 1,
        ...BUSY,
        retryAfterSeconds: 3,
      });
      const { url, apiKey } = system.gateway;
      const answers = await page.evaluate(
        `(async () => {
        const client = oncegate.createClient(${JSON.stringify({ url, apiKey })});
        const quick = await client.vpc.createVpc({ cidrBlock: '10.0.0.0/8' });
        const long = await client.vpc.createVpc({}, { clientToken: 'from-a-browser' });
        client.close();
        return [quick, long];
      })()`,
      );
      expect(answers).toMatchObject([
        { ok: true, disposition: 'CREATED', response: { vpcId: expect.stringMatching(/^vpc-/) } },
        { ok: true, operation: { clientToken: 'from-a-browser', state: 'SUCCEEDED' } },
      ]);
      expect(await system.simulator.effects('from-a-browser')).toHaveLength(1);
    } finally {
      await browser.close();
    }
  },
);
