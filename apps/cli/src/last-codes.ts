import type { OperationSummary } from '@oncegate/client';
import type { Context } from './context.ts';

/** A list is not kept waiting for longer. */
const ANSWER_MS = 2_000;

/**
 * What the cloud said last to each that waits for its next attempt, by id. Lists have no attempts, so
 * each is asked for; nothing stands for one that is not told in time.
 */
export async function lastCodes(
  operations: readonly OperationSummary[],
  { client, interrupted }: Pick<Context, 'client' | 'interrupted'>,
): Promise<ReadonlyMap<string, string>> {
  const signal = AbortSignal.any([interrupted, AbortSignal.timeout(ANSWER_MS)]);
  const waiting = operations.filter(({ state }) => state === 'WAITING');
  const found = await Promise.all(
    waiting.map(({ id }) => client.operations.get({ id }, { signal })),
  );
  return new Map(
    found.flatMap((answer) => {
      if (!answer.ok || answer.value === null) return [];
      const { id, attempts } = answer.value;
      const code = attempts.at(-1)?.code ?? null;
      return code === null ? [] : [[id, code]];
    }),
  );
}
