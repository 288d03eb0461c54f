import type { Database } from './database.ts';
import { isTaken } from './unavailable.ts';

/** A month of UTC, and the partition that holds what was admitted in it. */
export type Month = {
  /** `2026_11`. */
  readonly name: string;
  /** Epoch milliseconds, and the first that is too late. */
  readonly from: number;
  readonly to: number;
};

export function monthOf(moment: number): Month {
  const date = new Date(moment);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  const name = `${year}_${String(month + 1).padStart(2, '0')}`;
  return { name, from: Date.UTC(year, month), to: Date.UTC(year, month + 1) };
}

/** Readers wait behind whoever waits for a table alone: not for long. */
const LOCK_MS = 200;

/** The partitions of the archive. */
export class Months {
  readonly #database: Database;
  readonly #made = new Set<string>();

  constructor(database: Database) {
    this.#database = database;
  }

  /** The table that holds a month, as it is put into statements. */
  tableOf({ name }: Pick<Month, 'name'>): string {
    return `${this.#database.schema}.operations_${name}`;
  }

  /** Makes the partitions that are missing for these moments, without keeping readers waiting. */
  async make(moments: readonly number[]): Promise<void> {
    const months = new Map(moments.map((moment) => [monthOf(moment).name, monthOf(moment)]));
    for (const month of months.values()) {
      if (!this.#made.has(month.name)) await this.#makeOne(month);
      this.#made.add(month.name);
    }
  }

  /** All that there are, the earliest first. */
  async all(): Promise<readonly Month[]> {
    const { query, schema } = this.#database;
    const rows = await query<{ name: string }>(
      `SELECT c.relname AS name FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
       WHERE i.inhparent = to_regclass($1) ORDER BY c.relname`,
      [`${schema}.operations`],
    );
    return rows.map(({ name }) => {
      const [, year, month] = /_(\d{4})_(\d{2})$/.exec(name) ?? [];
      return monthOf(Date.UTC(Number(year), Number(month) - 1));
    });
  }

  /**
   * Gives the space of an emptied month back.
   *
   * @returns false where it holds something, or where others read it just now, a backup for one: to be tried
   *   again later.
   */
  async dropIfEmpty(month: Month): Promise<boolean> {
    const { schema } = this.#database;
    const table = this.tableOf(month);
    const isHeld = async (query: Database['query']): Promise<boolean> =>
      (await query(`SELECT 1 FROM ${table} LIMIT 1`)).length > 0;
    if (await isHeld(this.#database.query)) return false;
    try {
      return await this.#database.transaction(async (query) => {
        await query(`SET LOCAL lock_timeout = ${LOCK_MS}`);
        await query(`LOCK TABLE ${schema}.operations, ${table} IN ACCESS EXCLUSIVE MODE`);
        if (await isHeld(query)) return false;
        await query(`DROP TABLE ${table}`);
        this.#made.delete(month.name);
        return true;
      });
    } catch (error) {
      if (isTaken(error)) return false;
      throw error;
    }
  }

  /** Whatever is thought to be there is looked at again. */
  forget(): void {
    this.#made.clear();
  }

  async #makeOne(month: Month): Promise<void> {
    const { schema } = this.#database;
    const table = this.tableOf(month);
    const isThere = async (query: Database['query']): Promise<boolean> => {
      const rows = await query<{ there: boolean }>('SELECT to_regclass($1) IS NOT NULL AS there', [
        table,
      ]);
      return rows[0]?.there === true;
    };
    if (await isThere(this.#database.query)) return;
    await this.#database.transaction(async (query) => {
      await query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
        `oncegate archive ${schema}`,
      ]);
      if (await isThere(query)) return;
      // Attached after it is made: made as a partition at once, it would wait for every reader to end.
      await query(`CREATE TABLE ${table} (LIKE ${schema}.operations INCLUDING ALL)`);
      await query(
        `ALTER TABLE ${schema}.operations ATTACH PARTITION ${table}
         FOR VALUES FROM (${month.from}) TO (${month.to})`,
      );
    });
  }
}
