import type { ActionSpec, ParameterSpec } from './action-spec.ts';

/** Names of the parameters that travel as one JSON text: the `wire` hint of a cloud request. */
export function jsonParameters(spec: ActionSpec): readonly string[] {
  return spec.parameters.filter(({ wire }) => wire === 'json').map(({ name }) => name);
}

/** Names of the parameters that travel in the form body; all others travel in the query. */
export function formParameters(spec: ActionSpec): ReadonlySet<string> {
  return new Set(spec.parameters.filter((p) => p.in === 'formData').map(({ name }) => name));
}

/**
 * What a caller fills in: without the hidden `Owner*` parameters and without those that are
 * given beside the input (token, region, dry run).
 */
export function visibleParameters(spec: ActionSpec): readonly ParameterSpec[] {
  const beside = new Set<string>([spec.tokenParameter, 'RegionId', 'DryRun']);
  return spec.parameters.filter(({ name, hidden }) => hidden !== true && !beside.has(name));
}
