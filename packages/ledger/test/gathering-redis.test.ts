import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, expect, test } from 'vitest';
import { GatheringRedis } from '../src/redis/gathering-redis.ts';
import { REDIS_URL } from './scratch-ledger.ts';

const opened: GatheringRedis[] = [];
const names: string[] = [];

/** One that waits for Redis to come back, as workers' do. */
function connecting(): GatheringRedis {
  const redis = new GatheringRedis(REDIS_URL, {
    maxRetriesPerRequest: null,
    retryStrategy: () => 1,
  });
  // Said of each connection that is closed.
  redis.on('error', () => {});
  opened.push(redis);
  return redis;
}

async function connected(): Promise<GatheringRedis> {
  const redis = connecting();
  await once(redis, 'ready');
  return redis;
}

function scratchName(): string {
  const name = `test-${randomUUID()}`;
  names.push(name);
  return name;
}

afterAll(async () => {
  await opened[0]?.del(...names);
  for (const redis of opened) redis.disconnect();
});

/** Whether there is what this connection has not handed over. */
const holds = ({ stream }: GatheringRedis) =>
  stream.writableCorked > 0 && stream.writableLength > 0;
/** When all that was to be done at the end of this turn is done, and nothing was read yet. */
const turnIsOver = () => new Promise<void>((resolve) => process.nextTick(resolve));

test('what is asked in one turn is handed over when it ends, and not before', async () => {
  const redis = await connected();
  const answers = Array.from({ length: 3 }, () => redis.ping('x'));
  expect(holds(redis)).toBe(true);
  await turnIsOver();
  expect(redis.stream.writableCorked).toBe(0);
  expect(await Promise.all(answers)).toEqual(['x', 'x', 'x']);
});

test('what is enough is handed over at once, what follows when the turn ends, all in its order', async () => {
  const redis = await connected();
  const list = scratchName();
  const asked: string[] = [];
  const answers: Promise<number>[] = [];
  const push = (length: number) => {
    asked.push(`${asked.length}`.padEnd(length, '.'));
    answers.push(redis.rpush(list, asked.at(-1) ?? ''));
  };
  for (let n = 0; n < 4; n++) push(1_500);
  expect(holds(redis)).toBe(true);
  push(2_500);
  expect(redis.stream.writableCorked).toBe(0);
  for (let n = 0; n < 3; n++) {
    push(10);
    expect(holds(redis)).toBe(true);
    push(9_000);
    expect(redis.stream.writableCorked).toBe(0);
  }
  push(10);
  expect(holds(redis)).toBe(true);
  await turnIsOver();
  expect(redis.stream.writableCorked).toBe(0);
  expect(await Promise.all(answers)).toEqual(asked.map((_, index) => index + 1));
  expect(await redis.lrange(list, 0, -1)).toEqual(asked);
});

test('more than the socket takes at once is answered, in its order', async () => {
  const redis = await connected();
  const list = scratchName();
  const values = Array.from({ length: 400 }, (_, n) => `${n}`.padEnd(60_000, '.'));
  const answers = await Promise.all(values.map((value) => redis.rpush(list, value)));
  expect(answers).toEqual(values.map((_, index) => index + 1));
  expect(redis.stream.writableCorked).toBe(0);
  expect(await redis.lrange(list, -2, -1)).toEqual(values.slice(-2));
});

test('what is asked before there is a connection is answered, in its order', async () => {
  const redis = connecting();
  const list = scratchName();
  const answers = Array.from({ length: 5 }, (_, n) => redis.rpush(list, `${n}`.padEnd(3_000, '.')));
  expect(await Promise.all(answers)).toEqual([1, 2, 3, 4, 5]);
});

test('whenever its connection is closed, nothing stays held', async () => {
  const [redis, closing] = [await connected(), await connected()];
  for (let round = 0; round < 20; round++) {
    const before = Array.from({ length: 5 }, () => redis.echo('x'.repeat(round * 300)));
    if (round % 4 === 0) redis.stream.destroy();
    else if (round % 4 === 1) redis.stream.end();
    else if (round % 4 === 2) redis.disconnect(true);
    else await closing.client('KILL', 'ID', await redis.client('ID'));
    const after = Array.from({ length: 5 }, () => redis.echo('y'.repeat(round * 300)));
    expect((await Promise.all([...before, ...after])).length).toBe(10);
    expect(redis.stream.writableCorked).toBe(0);
  }
});

test('a connection that takes the place of another within a turn leaves nothing held on either', async () => {
  const redis = await connected();
  const { stream: own } = redis;
  const { hostname, port } = new URL(REDIS_URL);
  const other = connect(Number(port), hostname);
  await once(other, 'connect');
  const first = redis.ping('first');
  redis.stream = other;
  redis.ping('second').catch(() => {});
  redis.stream = own;
  const third = redis.ping('third');
  await turnIsOver();
  expect([own.writableCorked, other.writableCorked]).toEqual([0, 0]);
  const [answer] = await once(other.setEncoding('utf8'), 'data');
  expect(answer).toBe('$6\r\nsecond\r\n');
  other.destroy();
  expect(await first).toBe('first');
  // What went to the other is still waited for in its place.
  redis.disconnect();
  await expect(third).rejects.toThrow('Connection is closed');
});

test('what cannot be sent holds nothing else up', async () => {
  const redis = await connected();
  const answer = redis.ping('x');
  expect(() => redis.sendCommand(null as never)).toThrow(TypeError);
  await turnIsOver();
  expect(redis.stream.writableCorked).toBe(0);
  expect(await answer).toBe('x');
});
