import { program, tell } from './failure.mjs';
import { redisServer } from './redis/executable.mjs';
import { install } from './setup/install.mjs';
import { startTestRedis } from './test/redis.mjs';
import { runVitest } from './test/vitest.mjs';
import { verify } from './verify/checks.mjs';

/** @typedef {import('./test/vitest.mjs').Counts} Counts */

/** @type {Counts} */
const ONE_FAILURE = { passed: 0, failed: 1, skipped: 0 };

/** @returns {Promise<Counts>} */
async function verifyAndTest() {
  await install();
  const verified = await verify();
  const tested = await testWithRedis(process.argv.slice(2));
  return verified ? tested : { ...tested, failed: tested.failed + 1 };
}

/**
 * @param {string[]} args for vitest
 * @returns {Promise<Counts>}
 */
async function testWithRedis(args) {
  const given = process.env.REDIS_URL;
  if (given !== undefined) {
    // Tests that kill a Redis need one of their own; they are skipped where there is none.
    const own = await redisServer().catch(() => undefined);
    return runVitest(args, { redisUrl: given, redisServer: own });
  }
  const executable = await redisServer();
  const redis = await startTestRedis(executable);
  try {
    return await runVitest(args, { redisUrl: redis.url, redisServer: executable });
  } finally {
    await redis.stop();
  }
}

/** `npm test [-- <vitest arguments>]`: verify, then every test against a real Redis. */
await program(async () => {
  const { passed, failed, skipped } = await verifyAndTest().catch((error) => {
    tell(error);
    return ONE_FAILURE;
  });
  console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  return failed === 0 ? 0 : 1;
});
