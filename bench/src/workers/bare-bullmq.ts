import { Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { ANSWER } from '../payload.ts';
import { served } from '../processes/served.ts';

const [, , redis = ''] = process.argv;
const worker = new Worker('bare', async () => ANSWER, {
  connection: new Redis(redis, { maxRetriesPerRequest: null }),
  concurrency: 50,
});
await worker.waitUntilReady();
served({});
