import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { API_KEY } from '../http/submission.ts';
import { PREFIX } from '../prefix.ts';
import { ended } from '../processes/ended.ts';
import { server } from '../processes/server.ts';
import { SEALING_KEYS } from '../sealing.ts';
import { TENANT } from '../tenancy.ts';
import { cpuMsOf } from './cpu-of.ts';
import type { RedisServer } from './redis.ts';

export type GatewayServer = {
  readonly url: string;
  readonly pid: number;
  cpuMs(): Promise<number>;
  stop(): Promise<void>;
};

const MAIN = fileURLToPath(new URL('../../../apps/gateway/src/main.ts', import.meta.url));
const PATIENCE_MS = 60_000;

/**
 * The gateway as it is deployed, with its own `main.ts`, its log to a file.
 *
 * @param cpu that it may run on; null for any.
 */
export async function gatewayServer(
  redis: RedisServer,
  folder: string,
  cpu: number | null,
): Promise<GatewayServer> {
  const log = `${folder}/gateway.log`;
  const node = [process.execPath, '--conditions=source', MAIN];
  const [command = '', ...args] = cpu === null ? node : ['taskset', '-c', `${cpu}`, ...node];
  const started = server(command, args, log, {
    env: {
      NODE_ENV: 'production',
      ONCEGATE_MODE: 'production',
      ONCEGATE_REDIS_URL: redis.url,
      ONCEGATE_REDIS_PREFIX: PREFIX,
      ONCEGATE_SEALING_KEYS: SEALING_KEYS,
      ONCEGATE_TENANT: TENANT,
      ONCEGATE_API_KEY: API_KEY,
      ONCEGATE_PORT: '0',
    },
  });
  const pid = started.pid ?? 0;
  return {
    url: await ready(log),
    pid,
    cpuMs: () => cpuMsOf(pid),
    stop: () => ended(started),
  };
}

async function ready(log: string): Promise<string> {
  const last = performance.now() + PATIENCE_MS;
  for (;;) {
    const said = await readFile(log, 'utf8');
    const url = /^\{"ready":true,"url":"([^"]+)"/m.exec(said)?.[1];
    if (url !== undefined) return url;
    if (performance.now() > last) throw new Error(`The gateway never came up:\n${said}`);
    await pause(50);
  }
}
