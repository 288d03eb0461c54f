import { once } from 'node:events';
import { connect } from 'node:net';
import { createInterface } from 'node:readline';
import { ledgerKeys } from '@oncegate/ledger';
import type { System } from './system.ts';

/** What Redis calls a script, where it tells who asked. */
const SCRIPT = 'lua';
/** A line of MONITOR: who asked, the command, its first key, what comes next. */
const ASKED = /^\+[\d.]+ \[\d+ (\S+)\] "(\w+)"(?: "([^"]*)")?(?: "([^"]*)")?/;

/** What became of the sweeps of the system's first partition. */
export type Sweeps = {
  /** How often one went on after another had begun: two workers were in the midst of it at once. */
  readonly overlapped: number;
};

/**
 * Watches what Redis is asked. A sweep begins with taking its one place, and alone puts off what it looked at: not
 * its end is watched for, which comes late where there is much to look at.
 */
export async function watchSweeps(system: System): Promise<Sweeps> {
  // Not ioredis' own `monitor()`: a line that comes with the first reply is a reply to nothing, for it.
  const socket = connect(system.redis.port, '127.0.0.1');
  system.onStop(async () => void socket.destroy());
  const lines = createInterface({ input: socket });
  socket.write('MONITOR\r\n');
  await once(lines, 'line');
  const { sweeper, watch } = ledgerKeys('oncegate');
  /** By connection, of which a worker has one: the number of the sweep that it began last. */
  const begun = new Map<string, number>();
  let latest = 0;
  let overlapped = 0;
  let asker = '';
  lines.on('line', (line) => {
    const [, source = '', command, key, option] = ASKED.exec(line) ?? [];
    if (source !== SCRIPT) {
      asker = source;
    } else if (command === 'SET' && key === sweeper) {
      begun.set(asker, (latest += 1));
    } else if (command === 'ZADD' && key === watch && option === 'XX') {
      overlapped += (begun.get(asker) ?? latest) < latest ? 1 : 0;
    }
  });
  return {
    get overlapped() {
      return overlapped;
    },
  };
}
