import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type AuditEntry, exportWholeAudit, partitionCount } from '@oncegate/ledger';
import { operatorCommand } from './operator-command.ts';

// For whoever runs the deployment: the audit of all tenants as lines of JSON, the earliest first.
await operatorCommand(
  'export-audit',
  process.env,
  async (redis, { ONCEGATE_REDIS_PREFIX: prefix }) => {
    const entries = exportWholeAudit(redis, prefix, await partitionCount(redis, prefix));
    await pipeline(Readable.from(lines(entries)), process.stdout, { end: false }).catch(
      unlessNobodyReads,
    );
  },
);

/** `| head` has had enough. */
function unlessNobodyReads(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}

async function* lines(audit: AsyncIterable<AuditEntry>): AsyncGenerator<string, void> {
  for await (const { at, ...entry } of audit) {
    yield `${JSON.stringify({ at: new Date(at).toISOString(), ...entry })}\n`;
  }
}
