import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { checkHistory } from '../harness/check-history.ts';
import { type Recorder, record } from '../harness/recorder.ts';
import { type System, startSystem } from '../harness/system.ts';

const WINDOW_MS = 4_000;
const READ_TIMEOUT_MS = 2_000;

let system: System;
let recorder: Recorder;
/** The same with a retry window that is over soon. */
let hasty: System;
let ofHasty: Recorder;
beforeAll(async () => {
  const worker = { ONCEGATE_READ_TIMEOUT_MS: String(READ_TIMEOUT_MS) };
  const gateway = { ONCEGATE_VPC_RETRY_WINDOW_MS: String(WINDOW_MS) };
  [system, hasty] = await Promise.all([startSystem({ worker }), startSystem({ worker, gateway })]);
  recorder = record(system);
  ofHasty = record(hasty, { windowMs: WINDOW_MS });
});
afterEach(async () => {
  await system.simulator.heal();
  await hasty.simulator.heal();
});
afterAll(async () => {
  await system?.stop();
  await hasty?.stop();
});

test('row 21: a cloud that acts and then fails in every way has acted once', async () => {
  const ways = ['status', 'timeout', 'reset', 'cut', 'garbage'] as const;
  await Promise.all(
    ways.map(async (how) => {
      const token = randomUUID();
      await system.simulator.fault({ clientToken: token, times: 1, when: 'after', do: how });
      const { outcome } = await recorder.call({ token });
      expect(outcome).toMatchObject({ payload: { operation: { state: 'SUCCEEDED' } } });
      const requests = await system.simulator.requests(token);
      recorder.fault(how, () => requests.length > 1 && requests[0]?.effect === true);
    }),
  );
  expect(checkHistory(await recorder.history())).toEqual([]);
});

test('row 22: an answer that is no answer is ambiguous, never a success', async () => {
  const token = randomUUID();
  // For as long as the window lasts: nothing but garbage.
  await hasty.simulator.fault({ clientToken: token, times: 1_000, when: 'before', do: 'garbage' });
  const { outcome } = await ofHasty.call({ token });
  expect(outcome).toMatchObject({ payload: { operation: { state: 'UNKNOWN' }, response: null } });
  const requests = await hasty.simulator.requests(token);
  ofHasty.fault('garbage', () => requests.length > 0 && requests.every(({ effect }) => !effect));
  expect(checkHistory(await ofHasty.history())).toEqual([]);
});

test('row 23: throttling is waited out for as long as the cloud asks', async () => {
  const tokens = Array.from({ length: 20 }, () => randomUUID());
  for (const clientToken of tokens) {
    await system.simulator.fault({
      clientToken,
      times: 1,
      when: 'before',
      do: 'status',
      status: 429,
      code: 'Throttling.User',
      retryAfterSeconds: 1,
    } as const);
  }
  await Promise.all(tokens.map((token) => recorder.call({ token })));
  const asked = await system.simulator.allRequests();
  const of = (token: string) => asked.filter(({ clientToken }) => clientToken === token);
  recorder.fault('throttling', () => tokens.every((token) => of(token)[0]?.status === 429));
  const gaps = tokens.map((token) => {
    const [first, second] = of(token);
    return Date.parse(second?.at ?? '') - Date.parse(first?.at ?? '');
  });
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(1_000);
  expect(checkHistory(await recorder.history())).toEqual([]);
});

test('row 24: “try it later” is waited for and sent again; any other 4xx is sent once', async () => {
  const [later, never] = [randomUUID(), randomUUID()];
  const fault = { times: 1, when: 'before', do: 'status', status: 400 } as const;
  await system.simulator.fault({
    ...fault,
    clientToken: later,
    code: 'OperationConflict',
    message: 'The operation conflicts, please try it later.',
  });
  await system.simulator.fault({ ...fault, clientToken: never, code: 'OperationConflict' });
  await Promise.all([recorder.call({ token: later }), recorder.call({ token: never })]);
  await recorder.call({ token: never });
  const statuses = async (token: string) =>
    (await system.simulator.requests(token)).map(({ status }) => status);
  const [waited, once] = [await statuses(later), await statuses(never)];
  recorder.fault('two kinds of 400', () => waited[0] === 400 && once[0] === 400);
  expect([waited, once]).toEqual([[400, 200], [400]]);
  expect(checkHistory(await recorder.history())).toEqual([]);
});

test('row 25: a mismatch to our own retry is told as such, and raises the alarm', async () => {
  const token = randomUUID();
  const fault = { clientToken: token, times: 1, do: 'status' } as const;
  await system.simulator.fault({ ...fault, when: 'after', status: 500 });
  await system.simulator.fault({
    ...fault,
    when: 'before',
    status: 400,
    code: 'IdempotentParameterMismatch',
  });
  const { outcome } = await recorder.call({ token });
  expect(outcome).toMatchObject({
    payload: {
      operation: {
        state: 'UNKNOWN',
        error: { code: 'IdempotentParameterMismatch', reason: 'mismatch-after-ambiguous' },
      },
    },
  });
  const asked = await system.simulator.requests(token);
  recorder.fault(
    'a mismatch after doubt',
    () => asked.map(({ status }) => status).join() === '500,400',
  );
  const alarm = () => system.said().includes('the cloud calls our own retry a mismatch');
  await expect.poll(alarm).toBe(true);
  expect(checkHistory(await recorder.history())).toEqual([]);
});

test('row 26: when the retry window ends before the next retry, nothing more is sent: UNKNOWN', async () => {
  const token = randomUUID();
  await hasty.simulator.fault({
    clientToken: token,
    times: 1_000,
    when: 'after',
    do: 'status',
    status: 503,
  } as const);
  const { outcome } = await ofHasty.call({ token });
  expect(outcome).toMatchObject({ payload: { operation: { state: 'UNKNOWN' } } });
  const answers = (await hasty.simulator.requests(token)).map(({ status }) => status);
  ofHasty.fault('503 for ever', () => answers.length > 0 && new Set(answers).size === 1);
  await hasty.simulator.heal();
  await ofHasty.call({ token });
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  expect(await hasty.simulator.requests(token)).toHaveLength(answers.length);
  expect(checkHistory(await ofHasty.history())).toEqual([]);
});

test('row 27: a first packet that lands after the retry succeeded changes nothing', async () => {
  const token = randomUUID();
  const { cloud } = system.between;
  const touched = cloud.touched;
  cloud.treat('hold', 'pass');
  const call = recorder.call({ token });
  await expect.poll(() => cloud.touched).toBeGreaterThan(touched);
  cloud.treat('pass', 'pass');
  await call;
  expect(await system.simulator.requests(token)).toHaveLength(1);
  cloud.release();
  await expect.poll(() => system.simulator.requests(token)).toHaveLength(2);
  const [first, last] = await system.simulator.requests(token);
  // The one that came last was made first.
  recorder.fault(
    'the first packet came last',
    () => Date.parse(last?.timestamp ?? '') < Date.parse(first?.timestamp ?? ''),
  );
  expect(await system.simulator.effects(token)).toHaveLength(1);
  expect(checkHistory(await recorder.history())).toEqual([]);
});
