import type { Fetcher } from '@graphiql/toolkit';
import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { asShown } from '../src/ide/as-shown.ts';

const WATCH = 'subscription Watch { operationsChanged { state } }';
const TWO = 'query First { viewer { tenant } } query Second { viewer { tenant } }';
const EARLIER = parse('mutation CreateVpc { vpcCreateVpc { disposition } }');

/** What is sent when the tab before had `CreateVpc`. */
function sent(query: string, operationName: string): Parameters<Fetcher> {
  const seen: Parameters<Fetcher>[] = [];
  const fetcher = asShown((...request) => {
    seen.push(request);
    return {};
  });
  void fetcher({ query, operationName }, { documentAST: EARLIER });
  const [only] = seen;
  if (only === undefined) throw new Error('Nothing was sent.');
  return only;
}

test('the operation that is shown is asked for, not that of the tab before', () => {
  const [request, options] = sent(WATCH, 'CreateVpc');
  expect(request).toEqual({ query: WATCH, operationName: 'Watch' });
  expect(options?.documentAST).toEqual(parse(WATCH));
});

test('of several operations the one that was chosen is asked for', () => {
  expect(sent(TWO, 'Second')[0].operationName).toBe('Second');
});

test('a document that is not GraphQL is left to the gateway to refuse', () => {
  const [request, options] = sent('{', 'CreateVpc');
  expect(request).toEqual({ query: '{', operationName: 'CreateVpc' });
  expect(options?.documentAST).toBe(EARLIER);
});
