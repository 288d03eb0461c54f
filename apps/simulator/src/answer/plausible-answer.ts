import type { ActionSpec, FieldSpec, ValueSpec } from '@oncegate/catalog';
import { newIdentifier, newNumericIdentifier } from './identifier.ts';

type Parameters = ReadonlyMap<string, string>;

// The first pattern that fits a field's name says what its text is; else the text is the name.
const TEXTS: readonly (readonly [RegExp, string])[] = [
  [/^Code$/, '200'],
  [/^Message$/, 'successful'],
  [/^(Success|EnableBgp)$/, 'true'],
  [/^NextToken$/, ''],
  [/Status$/, 'Available'],
  [/^State$/, 'Active'],
  [/^Port$/, '5432'],
  [/^ConnectionString$/, 'gp-simulated.gpdb.rds.aliyuncs.com'],
  [/(Count|PageNumber|PageSize)$/, '1'],
  [/Time$/, '2026-01-01T00:00:00Z'],
  [/^Ipv6CidrBlock$/, '2001:db8::/56'],
  [/^Ipv6Address$/, '2001:db8::1'],
  [/(CidrBlock|Cidr|Subnet)$/, '192.0.2.0/24'],
  [/(EipAddress|IpAddress|Ip)$/, '203.0.113.10'],
];

const NUMBERS: readonly (readonly [RegExp, () => number])[] = [
  [/Id$/, newNumericIdentifier],
  [/^HttpStatusCode$/, () => 200],
  [/Time$/, () => Date.UTC(2026, 0, 1)],
  [/.*/, () => 1],
];

/** A success body with every catalogued response field; what the request named is echoed. */
export function plausibleAnswer(spec: ActionSpec, parameters: Parameters): object {
  return objectOf(spec.response, parameters);
}

function objectOf(fields: readonly FieldSpec[], parameters: Parameters): object {
  return Object.fromEntries(
    fields.map((field) => [field.name, valueOf(field, field.name, parameters)]),
  );
}

function valueOf(spec: ValueSpec, name: string, parameters: Parameters): unknown {
  // The cloud numbers its own requests, whatever the caller called theirs.
  const echoed = name === 'RequestId' ? undefined : parameters.get(name);
  switch (spec.type) {
    case 'string':
      return echoed ?? textOf(name);
    case 'integer':
    case 'number': {
      const number = Number(echoed ?? Number.NaN);
      return Number.isFinite(number) ? number : numberOf(name);
    }
    case 'boolean':
      return echoed === undefined || echoed === 'true';
    case 'array':
      // The list in `VpcIds: { VpcId: [] }` names its entries.
      return spec.items ? [valueOf(spec.items, name, parameters)] : [];
    case 'object':
      return objectOf(spec.fields ?? [], parameters);
    case 'map':
    case 'any':
      return {};
  }
}

function textOf(name: string): string {
  if (name.endsWith('Id')) return newIdentifier(name);
  return TEXTS.find(([pattern]) => pattern.test(name))?.[1] ?? name;
}

function numberOf(name: string): number {
  return NUMBERS.find(([pattern]) => pattern.test(name))?.[1]() ?? 1;
}
