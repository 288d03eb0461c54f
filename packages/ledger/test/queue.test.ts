import { expect, test } from 'vitest';
import { jobIdOf, operationOfJob } from '../src/index.ts';

const id = 'ab'.repeat(32);

test('a job names its operation and run, and is read back', () => {
  expect(jobIdOf({ id, run: 2 })).toBe(`op_${id}_2`);
  expect(operationOfJob(`op_${id}_2`, { operationId: id })).toEqual({ id, run: 2 });
});

test.each([
  [`op_${id}_2`, {}],
  [`op_${id}_2`, { operationId: 'cd'.repeat(32) }],
  [`op_${id}_2`, null],
  [`op_${id}_0`, { operationId: id }],
  ['meta', { operationId: 'meta' }],
  [undefined, { operationId: id }],
])('a job whose id %j and data %j disagree names nothing', (jobId, data) => {
  expect(operationOfJob(jobId, data)).toBeNull();
});
