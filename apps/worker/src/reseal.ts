import { once } from 'node:events';
import { readConfiguration, redisOf } from '@oncegate/configuration';
import { ledgerConnection, openPartition, partitionCount } from '@oncegate/ledger';
import { openVault } from '@oncegate/vault';
import { resealAll } from './reseal-all.ts';

// A command of its own: to be run once every gateway and worker has the new first key, before the old
// one is taken off the ring.
const configuration = readConfiguration('reseal', process.env);
const { ONCEGATE_REDIS_PREFIX, ONCEGATE_SEALING_KEYS } = configuration;
const redis = ledgerConnection(redisOf(configuration), 5_000);
await once(redis, 'ready');
const vault = openVault(ONCEGATE_SEALING_KEYS);
const partitions = Array.from(
  { length: await partitionCount(redis, ONCEGATE_REDIS_PREFIX) },
  (_, number) => openPartition(redis, ONCEGATE_REDIS_PREFIX, vault, number),
);
const { counts, failures } = await resealAll(partitions);
redis.disconnect();
for (const [id, why] of failures) process.stderr.write(`${id}: ${why}\n`);
process.stdout.write(
  `Sealed under ${JSON.stringify(ONCEGATE_SEALING_KEYS[0].id)}: ${counts.RESEALED} anew, ${counts.CURRENT} already; ` +
    `left: ${counts.OPEN} of the format of before and still under way, ${failures.size} that cannot be opened.\n`,
);
process.exitCode = counts.OPEN + failures.size === 0 ? 0 : 1;
