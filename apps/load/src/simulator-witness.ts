import type { Witness } from './run-load.ts';

type Effect = { readonly parameters: Readonly<Record<string, string>> };

/**
 * Reads the simulator's own log: one effect for every token that succeeded, and none has two. One that does
 * not tell costs nobody the report: that nothing is known is a line of it.
 */
export function simulatorWitness(simulator: string): Witness {
  return async (succeeded) => {
    try {
      const byName = Map.groupBy(
        await effectsAt(simulator),
        ({ parameters }) => parameters.VpcName ?? '',
      );
      return succeeded.flatMap((token) => {
        const times = byName.get(token)?.length ?? 0;
        return times === 1 ? [] : [`the cloud acted ${times} times on ${token}`];
      });
    } catch (error) {
      return [`what the cloud did is not known, ${simulator} does not tell: ${reasonOf(error)}`];
    }
  };
}

async function effectsAt(simulator: string): Promise<readonly Effect[]> {
  const response = await fetch(`${simulator}/_simulator/effects`);
  if (!response.ok) throw new Error(`it answers ${response.status}`);
  return (await response.json()) as readonly Effect[];
}

function reasonOf(error: unknown): string {
  const { message, cause } = error as Error;
  return cause instanceof Error ? cause.message : message;
}
