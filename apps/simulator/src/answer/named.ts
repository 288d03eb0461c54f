/**
 * What a request named, by the last name of each parameter, entries of JSON texts included: the cloud
 * answers `TunnelIkeConfig.Psk` with the `Psk` that came inside `TunnelOptionsSpecification.1` or
 * `IkeConfig`. A parameter of its own goes before one that is nested.
 */
export function named(parameters: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const nested = [...parameters].flatMap(([name, value]): (readonly [string, string])[] => [
    [name.slice(name.lastIndexOf('.') + 1), value],
    ...textEntries(value),
  ]);
  return new Map([...nested, ...parameters]);
}

/** The texts of an object that a value is the JSON text of. */
function textEntries(value: string): (readonly [string, string])[] {
  if (!value.startsWith('{')) return [];
  try {
    return Object.entries(JSON.parse(value) as object).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    );
  } catch {
    return [];
  }
}
