import { type Database } from './database.ts';
import { sqlState } from './unavailable.ts';

/**
 * What makes the tables, in order; each is run once and never changed afterwards. One that is added must leave
 * what the release before reads and writes: both run together while a deployment rolls.
 */
const MIGRATIONS: readonly ((schema: string) => string)[] = [
  (schema) => `
    -- Where the row of an id is: a partitioned table keeps no id unique over its months.
    CREATE TABLE ${schema}.places (
      id bytea PRIMARY KEY,
      created_at bigint NOT NULL,
      settled_at bigint NOT NULL,
      -- Of what lay in Redis when it was copied.
      digest text NOT NULL,
      -- Redis TIME, asked for after the copy was committed; null until then.
      confirmed_at bigint
    );
    -- Times are epoch milliseconds of Redis TIME. What is sealed in Redis is sealed here.
    CREATE TABLE ${schema}.operations (
      id bytea NOT NULL,
      created_at bigint NOT NULL,
      settled_at bigint NOT NULL,
      retain_until bigint,
      tenant text NOT NULL,
      token text NOT NULL,
      state text NOT NULL,
      product text NOT NULL,
      action text NOT NULL,
      region text NOT NULL,
      fields json NOT NULL,
      attempts json NOT NULL,
      PRIMARY KEY (created_at, id)
    ) PARTITION BY RANGE (created_at);
    CREATE INDEX operations_of_tenant ON ${schema}.operations (tenant, created_at, id);
    CREATE INDEX operations_by_retention ON ${schema}.operations (retain_until)
      WHERE retain_until IS NOT NULL;`,
];

const NO_SUCH_TABLE = '42P01';
const NO_SUCH_SCHEMA = '3F000';

/**
 * Brings the tables up to this release. Any number of processes may do so at once: one does, the others wait
 * for it and find it done. Tables of a newer release are left as they are.
 *
 * @throws ArchiveUnavailable, or the server's refusal: its user may not make tables.
 */
export async function migrate(database: Database): Promise<void> {
  const { schema } = database;
  // First without a lock and without any right to make something: it is done already as a rule.
  if ((await versionOf(database)) >= MIGRATIONS.length) return;
  await database.transaction(async (query) => {
    await query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `oncegate archive ${schema}`,
    ]);
    await query(`CREATE SCHEMA IF NOT EXISTS ${schema}`);
    await query(`CREATE TABLE IF NOT EXISTS ${schema}.migrations (
      version integer PRIMARY KEY, made_at timestamptz NOT NULL DEFAULT now())`);
    const [made] = await query<{ version: number }>(
      `SELECT coalesce(max(version), 0) AS version FROM ${schema}.migrations`,
    );
    for (let version = made?.version ?? 0; version < MIGRATIONS.length; version++) {
      await query(MIGRATIONS[version]?.(schema) ?? '');
      await query(`INSERT INTO ${schema}.migrations (version) VALUES ($1)`, [version + 1]);
    }
  });
}

async function versionOf({ query, schema }: Database): Promise<number> {
  try {
    const [made] = await query<{ version: number | null }>(
      `SELECT max(version) AS version FROM ${schema}.migrations`,
    );
    return made?.version ?? 0;
  } catch (error) {
    const state = sqlState(error);
    if (state === NO_SUCH_TABLE || state === NO_SUCH_SCHEMA) return 0;
    throw error;
  }
}
