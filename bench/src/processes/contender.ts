import { CONTENDERS, type ContenderName } from '../contenders/all.ts';
import type { Place } from '../contenders/contender.ts';
import { inFlight, type Times } from '../measuring/in-flight.ts';
import { SETTLED, settledKey, type Turn } from '../measuring/sample.ts';
import { served } from './served.ts';

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
    for (let index = 0; index < SETTLED; index++) await contender.complete?.(settledKey(index));
  },
  close: () => contender.close(),
});
