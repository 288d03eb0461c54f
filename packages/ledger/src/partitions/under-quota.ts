import type { OpenCounts } from './open-counts.ts';

type Counted = { readonly partition: number; readonly open?: number };

type Wanted = {
  readonly tenant: string;
  /** Operations that the tenant may have in flight in all partitions; null for any number. */
  readonly maxOpen: number | null;
  /** The partition that will count this one. */
  readonly home: number;
};

/**
 * Takes a step that may be one operation too many. The home counts its own exactly; of the others it is
 * told what was last seen. A refusal is given only after they were asked anew.
 *
 * A tenant may go beyond its quota by what is under way at the same moment and by what other gateways
 * admitted elsewhere within a second; in no partition ever beyond `maxOpen`.
 *
 * @param step takes what is left of the quota for its home.
 */
export async function underQuota<Answer extends Counted>(
  counts: OpenCounts,
  { tenant, maxOpen, home }: Wanted,
  step: (maxOpen: number | null) => Promise<Answer>,
  isFull: (answer: Answer) => boolean,
): Promise<Answer> {
  if (maxOpen === null || counts.isOnly) return step(maxOpen);
  const left = maxOpen - (await counts.elsewhere(tenant, home));
  const answer = await step(left);
  if (answer.open !== undefined) counts.note(tenant, answer.partition, answer.open);
  if (!isFull(answer)) return answer;
  await counts.look(tenant);
  const leftNow = maxOpen - (await counts.elsewhere(tenant, home));
  return leftNow > left ? step(leftNow) : answer;
}
