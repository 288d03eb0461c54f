import { expect, test } from 'vitest';
import { isProtocolField, PROTOCOL_FIELDS } from '../src/index.ts';

test('the fields of the protocol are those of the list, and no others', () => {
  expect(PROTOCOL_FIELDS.filter((name) => !isProtocolField(name))).toEqual([]);
  const others = ['', 'VpcId', 'clientToken', 'Format ', 'Filter.1.Version', 'SignatureNonce1'];
  expect(others.filter(isProtocolField)).toEqual([]);
  // The switch's own text: it must not know more names than the list has.
  const named = [...isProtocolField.toString().matchAll(/case ["'](\w+)["']/g)];
  expect(named.map(([, name]) => name)).toEqual(PROTOCOL_FIELDS);
});
