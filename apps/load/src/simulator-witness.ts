import type { Witness } from './run-load.ts';

type Effect = { readonly parameters: Readonly<Record<string, string>> };

/** Reads the simulator's own log: one effect for every token that succeeded, and none has two. */
export function simulatorWitness(simulator: string): Witness {
  return async (succeeded) => {
    const response = await fetch(`${simulator}/_simulator/effects`);
    const effects = (await response.json()) as readonly Effect[];
    const byName = Map.groupBy(effects, ({ parameters }) => parameters.VpcName ?? '');
    return succeeded.flatMap((token) => {
      const times = byName.get(token)?.length ?? 0;
      return times === 1 ? [] : [`the cloud acted ${times} times on ${token}`];
    });
  };
}
