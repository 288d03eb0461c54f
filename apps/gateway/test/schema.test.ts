import { catalogue } from '@oncegate/catalog';
import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  printSchema,
  validateSchema,
} from 'graphql';
import { expect, test } from 'vitest';
import { gatewaySchema } from '../src/schema/gateway-schema.ts';
import { mutationName } from '../src/schema/names.ts';

test('the schema is the one that was reviewed', async () => {
  const schema = gatewaySchema(catalogue());
  expect(validateSchema(schema)).toEqual([]);
  await expect(`${printSchema(schema)}\n`).toMatchFileSnapshot('../schema.graphql');
});

test('every catalogued action can be built, without a name used twice', () => {
  const schema = gatewaySchema(catalogue());
  expect(validateSchema(schema)).toEqual([]);
  const mutations = schema.getMutationType()?.getFields() ?? {};
  for (const spec of catalogue()) {
    expect(mutations).toHaveProperty(mutationName(spec));
  }
});

test('no input asks for what is given beside it', () => {
  const beside = /^(owner|resourceOwner|clientToken$|token$|regionId$|dryRun$)/;
  for (const spec of catalogue()) {
    const schema = gatewaySchema([spec]);
    const [mutation] = Object.values(schema.getMutationType()?.getFields() ?? {});
    const input = mutation?.args.find(({ name }) => name === 'input');
    if (input === undefined) continue;
    const type = schema.getType(String(input.type).replace('!', ''));
    const names = isInputObjectType(type) ? Object.keys(type.getFields()) : [];
    expect(names).not.toHaveLength(0);
    expect(names.filter((name) => beside.test(name))).toEqual([]);
  }
});

test('every type, field, argument, input field and enum value is described', () => {
  const missing: string[] = [];
  const note = (place: string, description: string | null | undefined): void => {
    if (!description?.trim()) missing.push(place);
  };
  for (const type of Object.values(gatewaySchema(catalogue()).getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    note(type.name, type.description);
    if (isEnumType(type)) {
      for (const value of type.getValues()) note(`${type.name}.${value.name}`, value.description);
    }
    if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      note(`${type.name}.${field.name}`, field.description);
      for (const argument of 'args' in field ? field.args : []) {
        note(`${type.name}.${field.name}(${argument.name})`, argument.description);
      }
    }
  }
  expect(missing).toEqual([]);
});

test('an action that only reads says so, a secret is said to be one, and known values are no enum', () => {
  const schema = gatewaySchema(catalogue());
  const mutations = schema.getMutationType()?.getFields() ?? {};
  for (const spec of catalogue().filter(({ kind }) => kind === 'read')) {
    expect(mutations[mutationName(spec)]?.description).toContain('only reads');
  }
  const field = (type: string, name: string) => {
    const input = schema.getType(type);
    return isInputObjectType(input) ? input.getFields()[name] : undefined;
  };
  expect(field('VpcCreateIpsecServerInput', 'psk')?.description).toContain(
    'secret (pre shared key)',
  );
  const isp = field('VpcAllocateEipAddressInput', 'isp');
  expect(String(isp?.type)).toBe('String');
  expect(isp?.description).toContain('Known values: `BGP`, `BGP_PRO`.');
});
