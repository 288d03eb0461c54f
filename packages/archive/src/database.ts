import { callbackify } from 'node:util';
import { TimeLimit } from '@oncegate/ledger';
import { escapeIdentifier, Pool, type PoolClient, type QueryResultRow } from 'pg';
import {
  ArchiveUnavailable,
  asArchiveError,
  isRefusal,
  isTaken,
  takesNothing,
} from './unavailable.ts';

/** Told once when the archive stops answering, and once when it answers again. */
export type Outages = {
  readonly onAway: (reason: string) => void;
  readonly onBack: () => void;
};

export type DatabaseOptions = {
  /** `postgres://user:password@host:port/database`, with what else libpq takes. */
  readonly url: string;
  readonly schema: string;
  /** Milliseconds that one statement, or one way to the server, may take. */
  readonly timeoutMs: number;
  readonly connections: number;
  readonly outages: Outages;
};

/** Runs statements; `Row` is what the statement is known to select. */
export type Query = <Row extends QueryResultRow>(
  text: string,
  values?: readonly unknown[],
) => Promise<readonly Row[]>;

/** A server that says nothing for so many times its time is not waited for: the connection is given up. */
const DEAD_TIMES = 5;

/** Connections to the archive's database, and what became of the last question asked of it. */
export class Database {
  /** The schema's name, as it is put into statements. */
  readonly schema: string;
  readonly #pool: Pool;
  readonly #limit: TimeLimit;
  readonly #outages: Outages;
  /** What it is away for; one that takes no writes may still answer whoever reads. */
  #away: 'all' | 'writing' | null = null;
  #isClosed = false;

  constructor({ url, schema, timeoutMs, connections, outages }: DatabaseOptions) {
    this.schema = escapeIdentifier(schema);
    this.#limit = new TimeLimit(timeoutMs);
    this.#outages = outages;
    this.#pool = new Pool({
      connectionString: url,
      application_name: `oncegate ${schema}`,
      max: connections,
      connectionTimeoutMillis: timeoutMs,
      statement_timeout: timeoutMs,
      query_timeout: DEAD_TIMES * timeoutMs,
      idle_in_transaction_session_timeout: DEAD_TIMES * timeoutMs,
      keepAlive: true,
      verify: callbackify(refuseStandby),
    });
    // Of connections that nobody uses at the moment.
    this.#pool.on('error', (error) => this.#noteAway(error));
  }

  /** @throws ArchiveUnavailable, or the server's refusal of the statement. */
  readonly query: Query = async <Row extends QueryResultRow>(
    text: string,
    values: readonly unknown[] = [],
  ) => this.#answered(this.#ask<Row>(text, values), 'reading');

  /** The same for what writes: that it is taken shows more than that something could be read. */
  readonly write: Query = async <Row extends QueryResultRow>(
    text: string,
    values: readonly unknown[] = [],
  ) => this.#answered(this.#ask<Row>(text, values), 'writing');

  /**
   * Runs what it is given in one transaction; its statements are undone where it throws.
   *
   * @throws ArchiveUnavailable where it is not known whether it was committed; what `run` throws.
   */
  async transaction<Value>(run: (query: Query) => Promise<Value>): Promise<Value> {
    return this.#answered(this.#transact(run), 'writing');
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#pool.end();
  }

  #ask<Row extends QueryResultRow>(
    text: string,
    values: readonly unknown[],
  ): Promise<readonly Row[]> {
    const answer = this.#pool.query<Row>(text, [...values]);
    return this.#limit.within(answer.then(({ rows }) => rows));
  }

  async #transact<Value>(run: (query: Query) => Promise<Value>): Promise<Value> {
    const client = await this.#pool.connect();
    try {
      await client.query('BEGIN');
      const value = await run(queryOn(client));
      await client.query('COMMIT');
      client.release();
      return value;
    } catch (error) {
      // What is not committed ends with its connection, also where the server cannot be told.
      client.release(true);
      throw error;
    }
  }

  async #answered<Value>(answer: Promise<Value>, by: 'reading' | 'writing'): Promise<Value> {
    try {
      const value = await answer;
      this.#noteBack(by);
      return value;
    } catch (error) {
      if (isRefusal(error) || isTaken(error)) this.#noteBack('reading');
      else this.#noteAway(error);
      throw asArchiveError(error);
    }
  }

  #noteAway(error: unknown): void {
    if (this.#away === null && !this.#isClosed) this.#outages.onAway(reasonOf(error));
    this.#away = takesNothing(error) ? 'writing' : 'all';
  }

  #noteBack(by: 'reading' | 'writing'): void {
    // Else each turn would be told that it is back, because it reads, and away, because it writes.
    if (this.#away === null || (this.#away === 'writing' && by === 'reading')) return;
    this.#outages.onBack();
    this.#away = null;
  }
}

function queryOn(client: PoolClient): Query {
  return async <Row extends QueryResultRow>(text: string, values: readonly unknown[] = []) =>
    (await client.query<Row>(text, [...values])).rows;
}

/**
 * A standby may lag: what it lacks may be there. It takes no writes either, so whoever is led to one has the
 * wrong address, or comes in the middle of a failover.
 */
async function refuseStandby(client: PoolClient): Promise<void> {
  const { rows } = await client.query<{ standby: boolean }>(
    'SELECT pg_is_in_recovery() AS standby',
  );
  if (rows[0]?.standby !== false) throw new Error('it is a standby, which may lag');
}

function reasonOf(error: unknown): string {
  const cause = error instanceof ArchiveUnavailable ? error.cause : error;
  // Where a name leads to several addresses and none answers, the reasons are inside.
  const first = cause instanceof AggregateError ? (cause.errors[0] as unknown) : cause;
  return first instanceof Error ? first.message : String(first);
}
