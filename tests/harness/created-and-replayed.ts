import { expect } from 'vitest';
import type { Recorder } from './recorder.ts';

/** One mutation succeeds, and is replayed to who sends it again; resolves with its token. */
export async function createdAndReplayed(recorder: Recorder): Promise<string> {
  const { token, outcome } = await recorder.call({});
  expect(outcome).toMatchObject({
    payload: { disposition: 'CREATED', operation: { state: 'SUCCEEDED' } },
  });
  const again = await recorder.call({ token });
  expect(again.outcome).toMatchObject({ payload: { disposition: 'REPLAYED' } });
  return token;
}
