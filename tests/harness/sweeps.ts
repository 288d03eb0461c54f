import { ledgerKeys } from '@oncegate/ledger';
import { Redis } from 'ioredis';
import type { System } from './system.ts';

/** What Redis calls a script, where it tells who asked. */
const SCRIPT = 'lua';

/** What became of the sweeps of the system's first partition. */
export type Sweeps = {
  /** How many went on after another had begun: two workers were in the midst of it at once. */
  readonly overlapped: number;
};

/** Watches what Redis is asked. A sweep begins with taking its one place, and ends with forgetting. */
export async function watchSweeps(system: System): Promise<Sweeps> {
  const redis = new Redis(system.redis.url);
  const monitor = await redis.monitor();
  system.onStop(async () => {
    monitor.disconnect();
    redis.disconnect();
  });
  const { sweeper, retained } = ledgerKeys('oncegate');
  /** By connection, of which a worker has one: the number of the sweep that it began last. */
  const begun = new Map<string, number>();
  let latest = 0;
  let overlapped = 0;
  let asker = '';
  monitor.on('monitor', (_, [command, key]: string[], source: string) => {
    if (source !== SCRIPT) {
      asker = source;
    } else if (command === 'SET' && key === sweeper) {
      begun.set(asker, (latest += 1));
    } else if (command === 'ZRANGE' && key === retained && (begun.get(asker) ?? latest) < latest) {
      overlapped += 1;
    }
  });
  return {
    get overlapped() {
      return overlapped;
    },
  };
}
