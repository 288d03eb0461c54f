import type { Redis } from 'ioredis';

/** What Redis counts of itself, ever growing but for the bytes in memory. */
export type RedisCounters = {
  /** Milliseconds of its one main thread, on which all commands and scripts run. */
  readonly redisMs: number;
  /** Commands, those that scripts call included. */
  readonly redisCommands: number;
  /** Scripts, ours and the queue's. */
  readonly redisScripts: number;
  /** Reads of a socket: the round trips, near enough. */
  readonly redisReads: number;
  readonly redisBytesIn: number;
  readonly redisBytesOut: number;
  readonly redisBytesKept: number;
  readonly appendOnlyBytes: number;
};

export async function redisCounters(redis: Redis): Promise<RedisCounters> {
  const info = await redis.info('everything');
  const field = (name: string): number =>
    Number(new RegExp(`^${name}:(\\S+)`, 'm').exec(info)?.[1] ?? Number.NaN);
  const seconds = field('used_cpu_user_main_thread') + field('used_cpu_sys_main_thread');
  return {
    redisMs: seconds * 1_000,
    redisCommands: field('total_commands_processed'),
    redisScripts: scriptsIn(info),
    redisReads: field('total_reads_processed'),
    redisBytesIn: field('total_net_input_bytes'),
    redisBytesOut: field('total_net_output_bytes'),
    redisBytesKept: field('used_memory'),
    appendOnlyBytes: field('aof_current_size'),
  };
}

function scriptsIn(info: string): number {
  return [...info.matchAll(/^cmdstat_(?:evalsha|eval|fcall):calls=(\d+)/gm)].reduce(
    (sum, [, calls]) => sum + Number(calls),
    0,
  );
}

/** Bytes that a key takes. */
export async function bytesOf(redis: Redis, key: string): Promise<number> {
  return Number(await redis.memory('USAGE', key, 'SAMPLES', 0));
}

/** Events since the stream began, those that it no longer holds included. */
export async function eventsWritten(redis: Redis, stream: string): Promise<number> {
  const fields = (await redis.xinfo('STREAM', stream)) as readonly unknown[];
  return Number(fields[fields.indexOf('entries-added') + 1]);
}
