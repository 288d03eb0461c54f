import { catalogue } from '@oncegate/catalog';
import { ACTION_NAMES } from '@oncegate/client';
import { expect, test } from 'vitest';
import { actionName } from '../src/arguments/action-name.ts';
import { milliseconds } from '../src/arguments/duration.ts';
import { jsonObject } from '../src/arguments/json-text.ts';
import { wantedAction } from '../src/arguments/wanted-action.ts';
import { OUTCOMES } from '../src/outcome.ts';
import { plain } from '../src/output/plain-text.ts';
import { standing } from '../src/output/progress.ts';
import { parametersOf } from '../src/parameters.ts';
import { warnings } from '../src/warn-of-parameters.ts';

test.each([
  ['0', 0],
  ['500ms', 500],
  ['30s', 30_000],
  ['5m', 300_000],
  ['2h', 7_200_000],
  ['1d', 86_400_000],
  ['30', null],
  ['-1s', null],
  ['1w', null],
  ['', null],
])('the duration %s is %s ms', (text, ms) => {
  expect(milliseconds(text)).toBe(ms);
});

test('what can be completed is what the catalog has, spelled as the cloud does', () => {
  const names = catalogue().map(({ product, action }) => `${product.toUpperCase()}.${action}`);
  expect(new Set(ACTION_NAMES.map((name) => name.replace(/^\w+/, (p) => p.toUpperCase())))).toEqual(
    new Set(names),
  );
});

test('an action is heard in any spelling of case, one that is not known here as it is', () => {
  const value = { product: 'VPC', action: 'CreateVpc' };
  for (const name of ['Vpc.CreateVpc', 'VPC.CreateVpc', 'vpc.createvpc']) {
    expect(actionName.parse(name)).toEqual({ success: true, value });
  }
  expect(actionName.parse('vpc.NewAction')).toEqual({
    success: true,
    value: { product: 'VPC', action: 'NewAction' },
  });
  for (const name of ['CreateVpc', 'Ecs.RunInstances', 'Vpc.', 'Vpc.Create Vpc']) {
    expect(actionName.parse(name)).toMatchObject({ success: false });
  }
});

test('no two actions are one in a filter, where case and product do not count', () => {
  const bare = ACTION_NAMES.map((name) => name.toLowerCase().replace(/^.*\./, ''));
  expect(new Set(bare).size).toBe(ACTION_NAMES.length);
  const known = { success: true, value: { action: 'CreateVpc', isKnown: true } };
  for (const name of ['CreateVpc', 'createvpc', 'Vpc.CreateVpc', 'vpc.createvpc']) {
    expect(wantedAction.parse(name)).toEqual(known);
  }
  for (const action of ['CreatVpc', 'Gpdb.CreateVpc', 'Vpc.', '']) {
    const value = { action, isKnown: false };
    expect(wantedAction.parse(action)).toEqual({ success: true, value });
  }
});

test('of parameters the misspelled, the missing and those with an option are warned of, not the reserved', () => {
  const parameter = { field: '', type: 'string', deprecated: false, description: '' };
  const action = {
    name: 'CreateIt',
    parameters: [
      { ...parameter, name: 'ZoneId', required: true },
      { ...parameter, name: 'Tag', required: true },
      { ...parameter, name: 'Name', required: false },
    ],
  };
  expect(warnings(['ZoneId', 'Tag.1.Key', 'Name'], action)).toEqual([]);
  expect(warnings(['zoneid', 'Tags.1'], action)).toEqual([
    'CreateIt has no documented parameter zoneid; it is sent as it is',
    'CreateIt has no documented parameter Tags.1; it is sent as it is',
    'CreateIt needs ZoneId, which is not given; it is sent as it is',
    'CreateIt needs Tag, which is not given; it is sent as it is',
  ]);
  const all = ['ZoneId', 'Tag', 'DryRun', 'ClientToken', 'RegionId', 'Signature', 'OwnerId'];
  expect(warnings(all, action)).toEqual([
    'DryRun is no parameter here: give --dry-run',
    'ClientToken is no parameter here: give --token',
    'RegionId is no parameter here: give --region',
  ]);
});

test.each([
  ['{"a": 9007199254740993}', 'a is a number beyond'],
  ['{"a": {"b": 1e400}}', 'b is a number beyond'],
  ['[1]', 'no JSON object'],
  ['{"Password": hunter2}', 'no JSON'],
])('the JSON %s is refused without its values', (text, words) => {
  expect(jsonObject(text)).toEqual({ problem: expect.stringContaining(words) });
  expect(JSON.stringify(jsonObject(text))).not.toContain('hunter2');
});

test('a parameter that is given twice is refused, also beside JSON, and __proto__ is a name', async () => {
  const read = async () => '{"A": 1, "__proto__": 2}';
  const params = [{ name: 'B', value: '' }];
  const taken = await parametersOf({ params, jsonParams: '-' }, read);
  expect(JSON.stringify(taken)).toBe('{"parameters":{"A":1,"__proto__":2,"B":""}}');
  const twice = { problem: 'The parameter A is given twice.' };
  const a = { name: 'A', value: '1' };
  expect(await parametersOf({ params: [a], jsonParams: '-' }, read)).toEqual(twice);
  expect(await parametersOf({ params: [a, a], jsonParams: undefined }, read)).toEqual(twice);
  expect(await parametersOf({ params: [], jsonParams: '/no/such' }, read)).toEqual({
    problem: '/no/such cannot be read.',
  });
});

test("no text of the cloud's can steer a terminal", () => {
  expect(plain('a\u001B[2Jb\u202Ec\nd\te\u0007')).toBe('a�[2Jb�c d�e�');
  expect(plain('错误 é ok')).toBe('错误 é ok');
});

test('progress tells state, attempts and when the next one is due', () => {
  const operation = {
    state: 'WAITING',
    attempts: [{ number: 2, code: 'Throttling' }],
    nextAttemptAt: '1970-01-01T00:01:10Z',
    heldBack: null,
  };
  expect(standing(operation as never, 0)).toBe(
    'WAITING  2 attempts (Throttling)  next attempt in 1 min 10 s',
  );
  const held = { ...operation, state: 'QUEUED', attempts: [], heldBack: 'RATE' };
  expect(standing(held as never, 0)).toBe(
    'QUEUED  held back: as many calls a second are made as its account may make  next attempt in 1 min 10 s',
  );
  expect(standing(null, 0)).toBe('sent, waiting for the outcome');
});

test('every outcome has an exit code of its own that a shell leaves to programs', () => {
  const codes = Object.values(OUTCOMES).map(({ exitCode }) => exitCode);
  expect(new Set(codes).size).toBe(codes.length);
  // 126 and 127 are the shell's; 128 + n is what a signal does: here SIGINT and SIGPIPE.
  expect(codes.filter((code) => code > 125)).toEqual([130, 141]);
});
