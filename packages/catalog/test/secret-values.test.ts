import { expect, test } from 'vitest';
import { secretValues } from '../src/index.ts';

test.each([
  ['flat', [['AccountPassword', 'hunter2-flat']], ['hunter2-flat']],
  ['nested', [['TunnelOptionsSpecification.1.TunnelIkeConfig.Psk', 'hunter2']], ['hunter2']],
  ['an entry of a list', [['ApiKey.1', 'hunter2']], ['hunter2']],
  ['in a JSON text', [['IkeConfig', '{"Psk":"hunter2","IkeVersion":"ikev2"}']], ['hunter2']],
  ['a number in a JSON text', [['IkeConfig', '{"Psk":12345678}']], ['12345678']],
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
  ['too short to be told from words', [['Psk', 'abc']], []],
  ['no secret for all its name', [['ClearAuthKey', 'true']], []],
  ['what only looks like JSON', [['IkeConfig', '{"Psk":']], []],
] as const)('%s', (_, pairs, secrets) => {
  expect(secretValues(pairs)).toEqual(secrets);
});
