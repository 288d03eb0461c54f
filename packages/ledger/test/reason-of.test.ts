import { expect, test } from 'vitest';
import { reasonOf } from '../src/index.ts';

test.each([
  ['an address', new Error('connect ECONNREFUSED ::1:1'), 'connect ECONNREFUSED ::1:1'],
  ['several addresses', new AggregateError([new Error('first'), new Error('second')]), 'first'],
  ['a connection that closed', new Error('Connection is closed.'), null],
  ['silence', new Error('timeout'), null],
])('of %s', (_, error, reason) => {
  expect(reasonOf(error)).toBe(reason);
});
