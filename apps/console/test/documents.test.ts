import { readFileSync } from 'node:fs';
import { buildSchema, GraphQLEnumType, parse, validate } from 'graphql';
import { expect, test } from 'vitest';
import * as documents from '../src/operations/documents.ts';
import { HELD_BACK } from '../src/operations/held-back.ts';

const SCHEMA = new URL('../../gateway/schema.graphql', import.meta.url);
const schema = buildSchema(readFileSync(SCHEMA, 'utf8'));

test.each(Object.entries(documents))('%s asks for what the gateway has', (_, document) => {
  expect(validate(schema, parse(document))).toEqual([]);
});

test('there are words for everything that may hold an operation back', () => {
  const reasons = schema.getType('HeldBackReason');
  if (!(reasons instanceof GraphQLEnumType)) throw new Error('The schema has no such reasons.');
  const names = reasons.getValues().map(({ name }) => name);
  expect(Object.keys(HELD_BACK).toSorted()).toEqual(names.toSorted());
});
