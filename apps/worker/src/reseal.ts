import { openPartition, partitionCount } from '@oncegate/ledger';
import { openVault } from '@oncegate/vault';
import { resealArchive } from './archive/reseal-archive.ts';
import { operatorCommand } from './operator-command.ts';
import { resealAll } from './reseal-all.ts';

// To be run once every gateway and worker has the new first key, before the old one is taken off the ring.
await operatorCommand('reseal', process.env, async (redis, configuration) => {
  const { ONCEGATE_REDIS_PREFIX, ONCEGATE_SEALING_KEYS, ONCEGATE_ARCHIVE_URL } = configuration;
  const vault = openVault(ONCEGATE_SEALING_KEYS);
  const partitions = Array.from(
    { length: await partitionCount(redis, ONCEGATE_REDIS_PREFIX) },
    (_, number) => openPartition(redis, ONCEGATE_REDIS_PREFIX, vault, number),
  );
  const { counts, failures } = await resealAll(partitions);
  // After Redis: what is copied meanwhile was read there, and is copied again once it is sealed anew there.
  const archived =
    ONCEGATE_ARCHIVE_URL === undefined
      ? null
      : await resealArchive(ONCEGATE_ARCHIVE_URL, ONCEGATE_REDIS_PREFIX, vault);
  for (const [id, why] of archived?.failures ?? []) process.stderr.write(`${id}: ${why}\n`);
  for (const [id, why] of failures) process.stderr.write(`${id}: ${why}\n`);
  process.stdout.write(
    `Sealed under ${JSON.stringify(ONCEGATE_SEALING_KEYS[0].id)}: ${counts.RESEALED} anew, ${counts.CURRENT} already; ` +
      `left: ${counts.OPEN} of the format of before and still under way, ${failures.size} that cannot be opened.\n`,
  );
  if (archived !== null) {
    process.stdout.write(
      `In the archive: ${archived.counts.RESEALED} anew, ${archived.counts.CURRENT} already; ` +
        `left: ${archived.failures.size} that cannot be opened.\n`,
    );
  }
  const left = counts.OPEN + failures.size + (archived?.failures.size ?? 0);
  process.exitCode = left === 0 ? 0 : 1;
});
