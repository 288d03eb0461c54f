import { join } from 'node:path';
import type { CloudCall } from './cloud-call.ts';
import { Journal } from './journal.ts';

/** A request that arrived, and what became of it. */
export type RequestRow = {
  readonly action: string | null;
  readonly clientToken: string | null;
  readonly nonce: string | null;
  readonly timestamp: string | null;
  readonly signature: string | null;
  /** The HTTP status answered; null where none was, or not yet. */
  readonly status: number | null;
  /** Whether this very request made a new effect. */
  readonly effect: boolean;
  /** When it arrived, ISO 8601. */
  readonly at: string;
};

// One line when a request arrives and one for each thing that becomes of it: a request that is
// still held, or was held when the process died, has its row all the same.
type Line =
  | { readonly seq: number; readonly authentic: boolean; readonly row: RequestRow }
  | { readonly seq: number; readonly effect: true }
  | { readonly seq: number; readonly status: number };

/** Writes down what becomes of one request. */
export type RequestEntry = {
  madeEffect(): Promise<void>;
  /** To be called before the answer leaves, so that whoever has it finds it in the rows. */
  answered(status: number): Promise<void>;
};

/** The requests in order of arrival. */
export class Requests {
  readonly #journal: Journal<Line>;
  #seq: number;

  private constructor(journal: Journal<Line>, seq: number) {
    this.#journal = journal;
    this.#seq = seq;
  }

  static async open(folder: string): Promise<Requests> {
    // Not synced: the rows outlive the process, which is what the tests kill.
    const journal = await Journal.open<Line>(join(folder, 'requests.jsonl'), { synced: false });
    const lines = await journal.read();
    return new Requests(
      journal,
      lines.reduce((highest, { seq }) => Math.max(highest, seq), 0),
    );
  }

  async arrived(
    call: CloudCall,
    { clientToken, authentic, at }: { clientToken: string | null; authentic: boolean; at: number },
  ): Promise<RequestEntry> {
    this.#seq += 1;
    const seq = this.#seq;
    const row: RequestRow = {
      action: call.action || null,
      clientToken,
      nonce: call.signing.nonce || null,
      timestamp: call.signing.timestamp || null,
      signature: call.signing.signature || null,
      status: null,
      effect: false,
      at: new Date(at).toISOString(),
    };
    await this.#journal.append({ seq, authentic, row });
    return {
      madeEffect: () => this.#journal.append({ seq, effect: true }),
      answered: (status) => this.#journal.append({ seq, status }),
    };
  }

  async rows(): Promise<readonly RequestRow[]> {
    const rows = new Map<number, RequestRow>();
    for (const { seq, ...line } of await this.#journal.read()) {
      const arrived = 'row' in line ? line.row : rows.get(seq);
      if (arrived === undefined) throw new Error(`Request ${seq} was answered before it arrived`);
      rows.set(seq, 'row' in line ? arrived : { ...arrived, ...line });
    }
    return [...rows.values()];
  }

  /** The nonces that authentic requests used up, in order. */
  async usedNonces(): Promise<readonly { readonly nonce: string; readonly at: number }[]> {
    return (await this.#journal.read()).flatMap((line) =>
      'row' in line && line.authentic && line.row.nonce !== null
        ? [{ nonce: line.row.nonce, at: Date.parse(line.row.at) }]
        : [],
    );
  }

  close(): Promise<void> {
    return this.#journal.close();
  }
}
