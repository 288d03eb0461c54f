import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readConfig } from '@oncegate/worker/config';
import { drainMs } from '@oncegate/worker/drain';

const GATEWAY = fileURLToPath(new URL('../../apps/gateway/src/main.ts', import.meta.url));

function gatewayMs(): number {
  const [, ms = ''] = /^const STOP_MS = ([\d_]+);$/m.exec(readFileSync(GATEWAY, 'utf8')) ?? [];
  return Number(ms.replaceAll('_', ''));
}

/** As long as each may take to stop, in ms, where nothing else is said. */
export const STOPS_WITHIN_MS: ReadonlyMap<string, number> = new Map([
  ['gateway', gatewayMs()],
  [
    'worker',
    drainMs(
      readConfig({
        ONCEGATE_REDIS_URL: 'redis://127.0.0.1:6379',
        ONCEGATE_TENANT: 'acme',
        ONCEGATE_TOKEN_MODE: 'verbatim',
        ONCEGATE_SEALING_KEYS: `k1:${randomBytes(32).toString('base64')}`,
      }),
    ),
  ],
]);
