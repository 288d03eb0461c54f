import { jobOptions } from '@oncegate/ledger';
import { expect, test } from 'vitest';
import type { End } from '../src/every.ts';
import { begin } from '../src/serving/begin.ts';
import { ACCEPT, scratchWorker } from './scratch-worker.ts';

const scratch = await scratchWorker();
const { queue, requests } = scratch;

test('a worker told to stop between its first job and saying ready drains that job', async () => {
  const { promise: asked, resolve: isAsked } = Promise.withResolvers<() => void>();
  scratch.answerWith((request, response) => isAsked(() => ACCEPT(request, response)));
  const record = await scratch.admit();
  await queue.add(record.action, { operationId: record.id }, jobOptions(record, 0, 0));

  let stopping = false;
  const ends: End[] = [];
  const { promise: isReady, resolve: letBeReady } = Promise.withResolvers<void>();
  const begun = begin(
    {
      survivorsFirst: async () => {},
      sweep: () => async () => {},
      beat: () => async () => {},
      archive: () => async () => {},
      consume: () => {
        const worker = scratch.consume();
        return { waitUntilReady: () => isReady, close: () => worker.close() };
      },
    },
    ends,
    () => stopping,
  );
  const answer = await asked;
  stopping = true;
  const ended = Promise.all(ends.map((end) => end()));
  answer();
  await ended;
  expect(await scratch.state(record)).toBe('SUCCEEDED');
  expect(requests).toHaveLength(1);
  letBeReady();
  expect(await begun).toBe(false);
});

test('a worker told to stop while it waits for survivors begins nothing', async () => {
  const begun: string[] = [];
  const part = (name: string) => () => {
    begun.push(name);
    return async () => {};
  };
  const ends: End[] = [];
  let stopping = false;
  const answer = await begin(
    {
      survivorsFirst: async () => {
        stopping = true;
      },
      sweep: part('sweep'),
      beat: part('beat'),
      archive: part('archive'),
      consume: () => {
        begun.push('consume');
        return scratch.consume();
      },
    },
    ends,
    () => stopping,
  );
  expect(answer).toBe(false);
  expect(begun).toEqual([]);
  expect(ends).toEqual([]);
});
