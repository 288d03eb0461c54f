import { expect, test } from 'vitest';
import {
  carriesSecrets,
  catalogue,
  type FieldSpec,
  MASKED,
  maskSecrets,
  secretValues,
  type ValueSpec,
} from '../src/index.ts';
import { isSecretName } from '../src/secret-names.ts';

test.each([
  ['flat', [['AccountPassword', 'hunter2-flat']], ['hunter2-flat']],
  ['nested', [['TunnelOptionsSpecification.1.TunnelIkeConfig.Psk', 'hunter2']], ['hunter2']],
  ['an entry of a list', [['ApiKey.1', 'hunter2']], ['hunter2']],
  ['a whole text that holds secrets', [['Sql', 'ALTER USER a']], ['ALTER USER a']],
  [
    'in a JSON text',
    [['IkeConfig', '{"Psk":"hunter2","IkeVersion":"ikev2"}']],
    ['{"Psk":"hunter2","IkeVersion":"ikev2"}', 'hunter2'],
  ],
  ['in one of no known name', [['Config', '{"Psk":"hunter2"}']], ['hunter2']],
  [
    'a number in a JSON text',
    [['IkeConfig', '{"Psk":12345678}']],
    ['{"Psk":12345678}', '12345678'],
  ],
  ['in single quotes', [['IkeConfig', "{'Psk':'hunter2'}"]], ["{'Psk':'hunter2'}", 'hunter2']],
  ['before a comma', [['IkeConfig', '{"Psk":"hunter2"},']], ['{"Psk":"hunter2"},', 'hunter2']],
  [
    'in its escaped spelling',
    [['IkeConfig', '{"Psk":"hunter2-\\u0063anary"}']],
    ['{"Psk":"hunter2-\\u0063anary"}', 'hunter2-canary', 'hunter2-\\u0063anary'],
  ],
  [
    'with an escaped quote, in what only others read as JSON',
    [['IkeConfig', '{"Psk":"hun\\"ter2"},']],
    ['{"Psk":"hun\\"ter2"},', 'hun\\', 'hun\\"ter2', 'hun"ter2'],
  ],
  [
    'in JSON text encoded twice',
    [['IkeConfig', JSON.stringify('{"Psk":"hunter2"}')]],
    [JSON.stringify('{"Psk":"hunter2"}'), '{"Psk":"hunter2"}', 'hunter2'],
  ],
  [
    'in JSON text inside JSON text',
    [['Config', JSON.stringify({ A: JSON.stringify({ Psk: 'hunter2' }) })]],
    ['hunter2'],
  ],
  ['under the name of a secret', [['Config', '{"Credentials":{"Of":"hunter2"}}']], ['hunter2']],
  [
    'in a connection string',
    [['JDBCConnectionString', 'jdbc:x?password=hunter2&a=1']],
    ['jdbc:x?password=hunter2&a=1', 'hunter2'],
  ],
  [
    'deep in a JSON text',
    [['Config', '[{"a":{"Passwords":[{"Password":"hunter2"}]}}]']],
    ['hunter2'],
  ],
  ['a certificate', [['RemoteCaCert', '-----BEGIN']], ['-----BEGIN']],
  [
    'none',
    [
      ['CidrBlock', '10.0.0.0/8'],
      ['Tag.1.Key', 'env'],
    ],
    [],
  ],
  ['short', [['Psk', 'abc']], ['abc']],
  ['short, in a JSON text', [['Config', '{"Psk":7}']], ['7']],
  ['empty', [['Psk', '']], []],
  ['under a name that only callers have', [['adminpass', 'hunter2']], ['hunter2']],
  ['under another', [['Login.PassPhrase', 'hunter2']], ['hunter2']],
  ['under a third', [['Passcode', 'hunter2']], ['hunter2']],
  ['under a fourth', [['ssh_key.1', 'hunter2']], ['hunter2']],
  [
    'none, whatever the name ends in',
    [
      ['Bypass', 'no'],
      ['ByPassSp', 'no'],
      ['Passenger', 'no'],
    ],
    [],
  ],
  ['no secret for all its name', [['ClearAuthKey', 'true']], []],
  ['what only looks like JSON', [['Config', '{"Psk":']], []],
] as const)('%s', (_, pairs, secrets) => {
  expect(secretValues(pairs)).toEqual(secrets);
});

test('a JSON text of any depth is looked at without an end of the stack', () => {
  const deep = `${'['.repeat(25_000)}{"Psk":"hunter2"}${']'.repeat(25_000)}`;
  expect(secretValues([['Config', deep]])).toEqual(['hunter2']);
  expect(maskSecrets({ Note: deep }, [])).toEqual({ Note: MASKED });
});

test.each([
  ['a secret', [['Psk', 'abc']], true],
  ['a short one in a JSON text', [['Config', '{"Psk":"abc"}']], true],
  ['a name that callers have', [['adminpass', '']], true],
  ['what says only whether', [['Config', '{"Password":"true"}']], false],
  ['what is short and none', [['Config', '{"Mode":"abc"}']], false],
] as const)('a hash is keyed where a request carries a secret: %s', (_, pairs, carries) => {
  expect(carriesSecrets(pairs)).toBe(carries);
});

test('of all names of the catalog those go for secrets that are, and two that hold none', () => {
  const names = catalogue().flatMap(({ parameters, response }) =>
    [...parameters, ...response].flatMap(namesIn),
  );
  expect([...new Set(names)].filter(isSecretName).toSorted()).toEqual([
    'AccountPassword',
    'AuthKey',
    'Cak',
    'ClearAuthKey',
    'Psk',
    'RemoteCaCert',
    'RemoteCaCertificate',
    'Token',
  ]);
});

function namesIn(field: ValueSpec & Partial<FieldSpec>): readonly string[] {
  const below = [...(field.fields ?? []), field.items ?? [], field.values ?? []].flat();
  return [...(field.name === undefined ? [] : [field.name]), ...below.flatMap(namesIn)];
}
