import { expect, test } from 'vitest';
import { catalogue, MASKED, maskSecrets, type SecretField, secretsOf } from '../src/index.ts';

const SECRET = 'a-secret-of-nobody';

/** An answer that holds the secret where the field says, and as its carrier says. */
function holding({ path, carrier }: Pick<SecretField, 'path' | 'carrier'>): unknown {
  const [, key] = /^JSON text, key (\w+)$/.exec(carrier) ?? [];
  const value = key === undefined ? SECRET : JSON.stringify({ [key]: SECRET, other: 1 });
  return path.split('.').reduceRight<unknown>((inner, segment) => {
    const name = segment.replace('[]', '');
    return { [name]: segment.endsWith('[]') ? [inner] : inner };
  }, value);
}

const fields = catalogue().flatMap((spec) => {
  const { parameters, response } = secretsOf(spec);
  return [...parameters, ...response].map((field) => ({ ...field, action: spec.action }));
});

test('there are secrets to mask', () => {
  expect(fields.length).toBeGreaterThan(25);
});

test.each(fields)('$action: $path ($carrier) is masked', (field) => {
  const value = holding(field);
  expect(JSON.stringify(value)).toContain(SECRET);
  const shown = JSON.stringify(maskSecrets(value, []));
  expect(shown).not.toContain(SECRET);
  expect(shown).toContain(MASKED);
});

test('what is no secret stays as it was', () => {
  const answer = {
    RequestId: 'R',
    NextToken: 'page-2',
    ClientToken: 'mine',
    PskEnabled: true,
    IkeConfig: { IkeAuthAlg: 'sha1', Psk: null },
    Tags: [{ Key: 'env', Value: '{ not json' }],
    Text: '{"a":[1,"b"]}',
    Empty: '',
    Count: 7,
  };
  expect(maskSecrets(answer, [])).toEqual(answer);
});

test.each([
  ['a JSON text of any name', { Note: JSON.stringify([{ Psk: SECRET }]) }],
  [
    'a JSON text inside a JSON text',
    { Note: JSON.stringify({ A: JSON.stringify({ Psk: SECRET }) }) },
  ],
  ['a JSON text that is encoded twice', { Note: JSON.stringify(JSON.stringify({ Psk: SECRET })) }],
  ['what others may read as JSON', { Note: `{'Psk':'${SECRET}'}` }],
  ['a carrier that is no JSON', { IkeConfig: `Psk=${SECRET}` }],
  ['a list under the name of a secret', { Password: [SECRET] }],
  ['an object under the name of a secret', { Credentials: { Value: SECRET } }],
  ['a field that no catalog knows', { MasterUserPwd: SECRET, JwtSecret: SECRET }],
  ['a number', { VerifyCode: 123_456 }],
])('%s is masked', (_, value) => {
  const shown = JSON.stringify(maskSecrets(value, []));
  expect(shown).not.toMatch(/a-secret-of-nobody|123456/);
  expect(shown).toContain(MASKED);
});

test('a secret that is known is masked wherever it stands', () => {
  const shown = maskSecrets({ Description: `psk is ${SECRET}!`, Name: 'other' }, [SECRET]);
  expect(shown).toEqual({ Description: MASKED, Name: 'other' });
});

test('a short secret is masked where it stands alone, and takes no letter out of an id', () => {
  const shown = maskSecrets({ Description: 'ab', VpcId: 'vpc-ab1' }, ['ab']);
  expect(shown).toEqual({ Description: MASKED, VpcId: 'vpc-ab1' });
});
