/** A ratio that is measured: what ours comes to, over what theirs comes to. */
export type Reach = {
  readonly words: string;
  /** What it is held to; null where it is only written down. */
  readonly bounds: { readonly reach: number; readonly aim: number } | null;
  readonly better: 'higher' | 'lower';
  /** Whether a run fails that falls short of it; the others are measured and explained. */
  readonly must: boolean;
};

const higher = (words: string, reach: number, aim: number): Reach => ({
  words,
  bounds: { reach, aim },
  better: 'higher',
  must: true,
});
const lower = (words: string, reach: number, aim: number): Reach => ({
  ...higher(words, reach, aim),
  better: 'lower',
});
const known = (reach: Reach): Reach => ({ ...reach, must: false });
const noted = (words: string): Reach => ({ words, bounds: null, better: 'higher', must: false });

/** The rows of the table, in its order. */
export const REACHES = {
  'accept-32': higher('accept ÷ bare `queue.add`, 32 in flight', 0.6, 0.75),
  'accept-256': higher('accept ÷ bare `queue.add`, 256 in flight', 0.6, 0.75),
  'accept-whole-32': noted('the whole submission ÷ bare `queue.add`, 32 in flight'),
  'accept-whole-256': noted('the whole submission ÷ bare `queue.add`, 256 in flight'),
  'accept-restate-32': higher('accept ÷ Restate `/send`, ours at always, 32 in flight', 7, 10),
  'accept-restate-256': higher('accept ÷ Restate `/send`, ours at always, 256 in flight', 5, 6),
  'completed-32': higher('completed/s ÷ bare BullMQ + QueueEvents, 32 in flight', 1, 1.3),
  'completed-256': higher('completed/s ÷ bare BullMQ + QueueEvents, 256 in flight', 1, 1.3),
  'p99-32': lower('end-to-end p99 ÷ bare BullMQ, 32 in flight', 1.1, 0.85),
  'p50-1': lower('end-to-end p50 ÷ bare BullMQ, 1 in flight', 1.5, 1),
  'completed-restate-32': higher('completed/s ÷ Restate, ours at always, 32 in flight', 2, 3),
  'completed-dbos-32': higher('completed/s ÷ DBOS, ours at always, 32 in flight', 3, 5),
  'replay-floor': higher('replay of a settled token ÷ the Lua floor, 32 in flight', 0.85, 1),
  'replay-whole': noted('the whole submission of a settled token ÷ the Lua floor, 32 in flight'),
  'replay-powertools': known(higher('replay ÷ Powertools, 32 in flight', 1.7, 2)),
  'replay-restate': known(higher('replay ÷ Restate, ours at always, 32 in flight', 12, 15)),
  'http-accept': known(
    higher("the whole gateway's accept over HTTP ÷ a trivial mutation on Apollo + Fastify", 0.6, 1),
  ),
  cpu: known(lower('CPU per operation end to end ÷ bare BullMQ, 32 in flight', 1, 0.75)),
  million: known(higher('completed/s with 1 million settled operations ÷ with none', 0.95, 1)),
} as const satisfies Record<string, Reach>;

export type RowId = keyof typeof REACHES;
