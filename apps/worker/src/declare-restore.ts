import { declareLoss, ledgerKeys, partitionCount } from '@oncegate/ledger';
import { operatorCommand } from './operator-command.ts';

// To be run after a restore that no process survived, before any is started.
const [, , actor] = process.argv;
if (actor === undefined || actor === '') {
  process.stderr.write(
    'Say who declares it: declare-restore.ts "ann, after last night\'s restore"\n',
  );
  process.exit(1);
}
await operatorCommand(
  'declare-restore',
  process.env,
  async (redis, { ONCEGATE_REDIS_PREFIX: prefix }) => {
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
  },
);
