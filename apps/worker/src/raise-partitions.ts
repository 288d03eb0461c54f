import { MOST_PARTITIONS, type Raised, raisePartitions } from '@oncegate/ledger';
import { operatorCommand } from './operator-command.ts';

// Spreads what is admitted from now on over more partitions. Broken off, it is to
// be run again.
const [, , text = ''] = process.argv;
const wanted = /^\d{1,3}$/.test(text) ? Number(text) : 0;
if (wanted < 1 || wanted > MOST_PARTITIONS) {
  process.stderr.write(
    `Say how many there are to be, from 1 to ${MOST_PARTITIONS}: npm run raise-partitions -- 4\n`,
  );
  process.exit(1);
}
await operatorCommand(
  'raise-partitions',
  process.env,
  async (redis, { ONCEGATE_REDIS_PREFIX: prefix }) => {
    const raised = await raisePartitions(redis, prefix, wanted);
    const hasRaised = raised.answer === 'RAISED';
    process[hasRaised ? 'stdout' : 'stderr'].write(`${inWords(raised)}\n`);
    process.exitCode = hasRaised ? 0 : 1;
  },
);

function inWords(what: Raised): string {
  switch (what.answer) {
    case 'RAISED':
      return `There are ${wanted} partitions now; there were ${what.before}. What there was stays where it is.`;
    case 'NO_DEPLOYMENT':
      return 'Nothing runs here yet: a new deployment begins with ONCEGATE_PARTITIONS.';
    case 'LOWER':
      return `There are ${what.before} already, and there cannot be fewer.`;
    case 'OLD_PROCESSES':
      return `${what.count} processes that kept their heartbeat a moment ago are of a release that knows of one partition only: first bring all to this release.`;
  }
}
