import { once } from 'node:events';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { readConfiguration, redisOf } from '@oncegate/configuration';
import {
  type AuditEntry,
  exportWholeAudit,
  ledgerConnection,
  partitionCount,
} from '@oncegate/ledger';

// A command of its own, for whoever runs the deployment: the audit of all tenants as lines of JSON,
// the earliest first.
const configuration = readConfiguration('export-audit', process.env);
const redis = ledgerConnection(redisOf(configuration), 5_000);
await once(redis, 'ready');
const { ONCEGATE_REDIS_PREFIX: prefix } = configuration;
const entries = exportWholeAudit(redis, prefix, await partitionCount(redis, prefix));
await pipeline(Readable.from(lines(entries)), process.stdout, { end: false });
redis.disconnect();

async function* lines(audit: AsyncIterable<AuditEntry>): AsyncGenerator<string, void> {
  for await (const { at, ...entry } of audit) {
    yield `${JSON.stringify({ at: new Date(at).toISOString(), ...entry })}\n`;
  }
}
