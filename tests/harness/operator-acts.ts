import type { History } from './history.ts';

/** The runs that a person ended or started anew, by name. */
export function runsOfOperators({ operatorActs }: History): ReadonlySet<string> {
  return new Set(operatorActs.map(nameOfRun));
}

export function nameOfRun({ id, run }: { readonly id: string; readonly run: number }): string {
  return `${id} run ${run}`;
}
