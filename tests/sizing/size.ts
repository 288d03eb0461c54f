import { readMeasured, writeMade } from './results.ts';

/** `npm run load:sizing`: plans, plot and page anew, from what was measured last. */
await writeMade(await readMeasured());
