import dns from 'node:dns';
import { Redis } from 'ioredis';
import { expect, test, vi } from 'vitest';
import { openLogger, sayOutages } from '../src/index.ts';

test('of a name with several addresses that is away, it is said why', async () => {
  const addresses = ['127.0.0.1', '127.0.0.2'].map((address) => ({ address, family: 4 }));
  vi.spyOn(dns, 'lookup').mockImplementation(((...[, , told]: [unknown, unknown, unknown]) =>
    (told as (error: null, found: typeof addresses) => void)(
      null,
      addresses,
    )) as unknown as typeof dns.lookup);
  const lines: string[] = [];
  const settings = { name: 'test', level: 'info', format: 'json' } as const;
  const log = await openLogger(settings, { write: (line) => void lines.push(line) });
  // Port 1 is nobody's.
  const redis = sayOutages(new Redis({ host: 'redis.internal', port: 1 }), log);
  await new Promise<void>((resolve) => void redis.once('close', resolve));
  redis.disconnect();
  vi.restoreAllMocks();
  expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
    { reason: 'connect ECONNREFUSED 127.0.0.1:1', msg: 'redis is away' },
  ]);
});
