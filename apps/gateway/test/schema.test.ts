import { catalogue, secretsOf } from '@oncegate/catalog';
import { isInputObjectType, isObjectType, printSchema, validateSchema } from 'graphql';
import { expect, test } from 'vitest';
import { exposedActions } from '../src/schema/exposed-actions.ts';
import { gatewaySchema } from '../src/schema/gateway-schema.ts';
import { mutationName } from '../src/schema/names.ts';

test('the schema is the one that was reviewed', async () => {
  const schema = gatewaySchema(exposedActions());
  expect(validateSchema(schema)).toEqual([]);
  await expect(`${printSchema(schema)}\n`).toMatchFileSnapshot('../schema.graphql');
});

test('no exposed action has a secret in its parameters or its response', () => {
  for (const spec of exposedActions()) {
    expect(secretsOf(spec)).toEqual({ parameters: [], response: [] });
  }
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

test('every type, field and argument of the released schema is described', () => {
  const missing: string[] = [];
  for (const type of Object.values(gatewaySchema(exposedActions()).getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    if (!type.description && !/(Input|Response)[A-Z]/.test(type.name)) missing.push(type.name);
    if (!isObjectType(type) && !isInputObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (!field.description) missing.push(`${type.name}.${field.name}`);
    }
  }
  expect(missing).toEqual([]);
});
