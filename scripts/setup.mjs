import { program } from './failure.mjs';
import { redisServer } from './redis/executable.mjs';
import { install } from './setup/install.mjs';

/** `npm run setup`: brings everything that `npm start` and `npm test` need. */
await program(async () => {
  await install();
  if (process.env.REDIS_URL === undefined) await redisServer();
  console.log('setup: everything is here');
  return 0;
});
