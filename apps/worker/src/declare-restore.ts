import { once } from 'node:events';
import { ledgerConnection, openLedger } from '@oncegate/ledger';
import { readConnection, redisOf } from './config.ts';

// A command of its own: to be run after a restore that no process survived, before any is started.
const [, , actor] = process.argv;
if (actor === undefined || actor === '') {
  process.stderr.write(
    'Say who declares it: declare-restore.ts "ann, after last night\'s restore"\n',
  );
  process.exit(1);
}
const connection = readConnection(process.env);
const redis = ledgerConnection(redisOf(connection), 5_000);
await once(redis, 'ready');
const horizon = await openLedger(redis, connection.ONCEGATE_REDIS_PREFIX).declareLoss(actor);
redis.disconnect();
process.stdout.write(
  horizon === 0
    ? 'Declared. This ledger has no heartbeat: every open operation counts as ambiguous since it was made.\n'
    : `Declared. Every open operation counts as ambiguous since ${new Date(horizon).toISOString()}.\n`,
);
