import { expect, test } from 'vitest';
import {
  type ActionSpec,
  catalogue,
  type FieldSpec,
  findAction,
  formParameters,
  jsonParameters,
  secretsOf,
  type ValueSpec,
  visibleParameters,
} from '../src/index.ts';

function action(product: 'Vpc' | 'gpdb', name: string): ActionSpec {
  const spec = findAction(product, name);
  if (spec === undefined) throw new Error(`${name} is not catalogued`);
  return spec;
}

/** Every field below a parameter or response field, itself included. */
function walk(field: ValueSpec): readonly ValueSpec[] {
  const below = [...(field.fields ?? []), field.items ?? [], field.values ?? []].flat();
  return [field, ...below.flatMap(walk)];
}

test('248 actions of VPC and 12 of GPDB take ClientToken, five of VPC take Token', () => {
  const count = (product: string, token: string): number =>
    catalogue().filter((s) => s.product === product && s.tokenParameter === token).length;
  expect(count('Vpc', 'ClientToken')).toBe(248);
  expect(count('gpdb', 'ClientToken')).toBe(12);
  expect(count('Vpc', 'Token')).toBe(5);
  expect(catalogue()).toHaveLength(265);
});

test('100 VPC actions that take ClientToken can be run dry', () => {
  const dry = catalogue().filter((s) => s.dryRun && s.tokenParameter === 'ClientToken');
  expect(dry.filter((s) => s.product === 'Vpc')).toHaveLength(100);
});

test('no two actions share a name', () => {
  expect(new Set(catalogue().map((s) => `${s.product}.${s.action}`)).size).toBe(265);
  expect(new Set(catalogue().map((s) => s.action)).size).toBe(265);
});

test.each(catalogue().map((s) => [`${s.product}.${s.action}`, s] as const))(
  '%s is whole: its token parameter, region, dry run and RequestId are there',
  (_name, spec) => {
    const names = spec.parameters.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain(spec.tokenParameter);
    expect(names.includes('DryRun')).toBe(spec.dryRun);
    expect(names.includes('RegionId')).toBe(spec.regionId !== 'none');
    expect(spec.parameters.find((p) => p.name === 'RegionId')?.required ?? false).toBe(
      spec.regionId === 'required',
    );
    expect(spec.response.map(({ name }) => name)).toContain('RequestId');
    expect(spec.version).toBe(spec.product === 'Vpc' ? '2016-04-28' : '2016-05-03');
    expect(['read', 'write']).toContain(spec.kind);
  },
);

test('the data holds only the types, formats and wire forms that the types name', () => {
  const parameters = catalogue().flatMap((s) => s.parameters);
  const fields = [...parameters, ...catalogue().flatMap((s) => s.response)].flatMap(walk);
  const known = ['string', 'integer', 'number', 'boolean', 'array', 'object', 'map', 'any'];
  expect(fields.filter(({ type }) => !known.includes(type))).toEqual([]);
  expect(new Set(fields.map(({ format }) => format))).toEqual(
    new Set([undefined, 'int32', 'int64']),
  );
  expect(new Set(parameters.map(({ wire }) => wire))).toEqual(
    new Set([undefined, 'repeatList', 'flat', 'json']),
  );
  expect(new Set(parameters.map((p) => p.in))).toEqual(new Set(['query', 'formData']));
  expect(fields.filter((f) => f.type === 'array' && f.items === undefined)).toEqual([]);
  expect(fields.filter((f) => f.type === 'object' && f.fields === undefined)).toEqual([]);
});

test('only top-level parameters have a wire form, so their names are whole paths', () => {
  const nested = catalogue()
    .flatMap((s) => s.parameters)
    .flatMap((p) => walk(p).slice(1));
  expect(nested.filter((f) => 'wire' in f || 'in' in f)).toEqual([]);
});

test('CreateVpc requires its region and answers the ids it made', () => {
  const spec = action('Vpc', 'CreateVpc');
  expect(spec).toMatchObject({ kind: 'write', dryRun: true, regionId: 'required' });
  expect(spec.response.map(({ name }: FieldSpec) => name)).toEqual([
    'RequestId',
    'ResourceGroupId',
    'RouteTableId',
    'VRouterId',
    'VpcId',
  ]);
});

test('an action is found by its exact name and product only', () => {
  expect(findAction('gpdb', 'CreateVpc')).toBeUndefined();
  expect(findAction('Vpc', 'createVpc')).toBeUndefined();
  expect(findAction('Vpc', 'constructor')).toBeUndefined();
  expect(findAction('Vpc', 'DescribeVpcs')).toBeUndefined();
});

test('parameters that are one JSON text are named', () => {
  expect(jsonParameters(action('gpdb', 'CreateModelService'))).toEqual(['AiNodes', 'ModelParams']);
  expect(jsonParameters(action('Vpc', 'CreateNatGateway'))).toEqual(['AccessMode']);
  expect(jsonParameters(action('Vpc', 'CreateVpc'))).toEqual([]);
});

test('parameters that travel in the form body are named, a token among them', () => {
  expect(formParameters(action('gpdb', 'CreateModelService'))).toEqual(
    new Set(['ClientToken', 'ResourceGroupId']),
  );
  expect(formParameters(action('Vpc', 'CreateVpnConnection'))).toEqual(
    new Set(['TunnelOptionsSpecification']),
  );
  expect(formParameters(action('Vpc', 'CreateVpc'))).toEqual(new Set());
});

test('a caller sees no owner, token, region or dry-run parameter', () => {
  const seen = catalogue().flatMap((s) => visibleParameters(s).map(({ name }) => name));
  expect(seen.filter((name) => /^(Resource)?Owner(Id|Account)$/.test(name))).toEqual([]);
  for (const name of ['ClientToken', 'Token', 'RegionId', 'DryRun']) {
    expect(seen).not.toContain(name);
  }
  expect(visibleParameters(action('Vpc', 'AttachVbrToVpconn')).map(({ name }) => name)).toEqual([
    'VbrId',
    'VpconnId',
  ]);
});

test('secrets in requests and responses are known', () => {
  const { parameters, response } = secretsOf(action('Vpc', 'ModifyTunnelAttribute'));
  expect(parameters.map(({ path }) => path)).toContain(
    'TunnelOptionsSpecification.TunnelIkeConfig.Psk',
  );
  expect(response.map(({ path }) => path)).toContain('TunnelIkeConfig.Psk');
  expect(secretsOf(action('Vpc', 'CreateVpc'))).toEqual({ parameters: [], response: [] });
});

test('every secret parameter names a parameter of its action', () => {
  const strays = catalogue().flatMap((s) =>
    secretsOf(s)
      .parameters.map(({ path }) => path.split(/[.[]/)[0])
      .filter((top) => !s.parameters.some(({ name }) => name === top)),
  );
  expect(strays).toEqual([]);
});
