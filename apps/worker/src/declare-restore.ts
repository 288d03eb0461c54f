import { once } from 'node:events';
import { readConfiguration, redisOf } from '@oncegate/configuration';
import { declareLoss, ledgerConnection, ledgerKeys, partitionCount } from '@oncegate/ledger';

// A command of its own: to be run after a restore that no process survived, before any is started.
const [, , actor] = process.argv;
if (actor === undefined || actor === '') {
  process.stderr.write(
    'Say who declares it: declare-restore.ts "ann, after last night\'s restore"\n',
  );
  process.exit(1);
}
const configuration = readConfiguration('declare-restore', process.env);
const redis = ledgerConnection(redisOf(configuration), 5_000);
await once(redis, 'ready');
const { ONCEGATE_REDIS_PREFIX: prefix } = configuration;
const partitions = await partitionCount(redis, prefix);
for (let partition = 0; partition < partitions; partition += 1) {
  const horizon = await declareLoss(redis, ledgerKeys(prefix, partition), actor);
  const where = partitions === 1 ? '' : ` in partition ${partition}`;
  process.stdout.write(
    horizon === 0
      ? `Declared. This ledger has no heartbeat${where}: every open operation there counts as ambiguous since it was made.\n`
      : `Declared. Every open operation${where} counts as ambiguous since ${new Date(horizon).toISOString()}.\n`,
  );
}
redis.disconnect();
