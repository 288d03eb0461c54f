import { CONTENDERS, type ContenderName } from '../contenders/all.ts';
import type { Place } from '../contenders/contender.ts';
import { inFlight, type Times } from '../measuring/in-flight.ts';
import { SETTLED, settledKey, type Turn } from '../measuring/sample.ts';
import { served } from './served.ts';

/** Work under way at once while what is asked for again is settled beforehand. */
const LANES = 32;

const [, , name = '', place = '{}'] = process.argv;
const contender = await CONTENDERS[name as ContenderName](JSON.parse(place) as Place);
let turns = 0;

served({
  turn: ({ deed, ms, width, keys }: Turn): Promise<Times> => {
    const work = contender[deed];
    if (work === undefined) throw new Error(`${name} cannot ${deed}`);
    turns += 1;
    const turn = `${process.pid}-${turns}`;
    return inFlight(ms, width, (index) =>
      work(keys === 'settled' ? settledKey(index) : `${turn}-${index}`),
    );
  },
  settle: async (): Promise<void> => {
    let next = 0;
    const lane = async (): Promise<void> => {
      while (next < SETTLED) await contender.complete?.(settledKey(next++));
    };
    await Promise.all(Array.from({ length: LANES }, lane));
  },
  close: () => contender.close(),
});
