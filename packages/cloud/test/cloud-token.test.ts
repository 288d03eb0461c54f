import { expect, test } from 'vitest';
import { cloudToken } from '../src/index.ts';

// Computed apart from this code, with another language's HMAC.
const VECTORS = [
  ['acme', 'order-42', 'testsecret', 'J_PYA3rIW8J3Pv_Kv6j7wSrTFaozv717oebcmKvsB6Y'],
  ['a', 'bc', 'testsecret', 'cyRAuNSiMSa2yH859gK28teVdlx_z4TC77a8BlPMKLI'],
  ['ab', 'c', 'testsecret', 'BdbY9J7dC16Ql_rAf0TJFPb8aEtQCTy3El7yhIsvMVU'],
  ['mandantin-ü', 'meta', 's', 'DxPr1xZxoTsxBnmjWf6bnkCX5qcJAwBBDGz4Yry6smM'],
] as const;

test.each(VECTORS)('the derived token of %s and %s is a published constant', (...vector) => {
  const [tenant, clientToken, tokenSecret, token] = vector;
  expect(cloudToken('derived', { tenant, clientToken, tokenSecret })).toBe(token);
  expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/);
});

test("a verbatim token is the caller's own, spaces included", () => {
  const of = { tenant: 'acme', clientToken: ' &Action=Delete ', tokenSecret: 'testsecret' };
  expect(cloudToken('verbatim', of)).toBe(' &Action=Delete ');
});

test('a token is not derived without a secret', () => {
  const of = { tenant: 'acme', clientToken: 'order-42', tokenSecret: '' };
  expect(() => cloudToken('derived', of)).toThrow(RangeError);
});
