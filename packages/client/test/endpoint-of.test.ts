import { afterEach, expect, test, vi } from 'vitest';
import { createClient } from '../src/client.ts';
import { endpointOf } from '../src/endpoint-of.ts';

afterEach(() => vi.unstubAllGlobals());

test('the endpoint lies below the address, with or without a slash', () => {
  expect(endpointOf('https://gateway.example')).toBe('https://gateway.example/graphql');
  expect(endpointOf('http://127.0.0.1:4000/below/')).toBe('http://127.0.0.1:4000/below/graphql');
});

test.each(['', '/below', 'localhost:4000', 'gateway', 'ftp://gateway', 'http://a:b@gateway'])(
  'a client of %j is not made, rather than asking for ever where nothing can be sent',
  (url) => {
    expect(() => createClient({ url, apiKey: 'key' })).toThrow(/^url must be like/);
  },
);

test('in a browser the address may be relative to the page', () => {
  vi.stubGlobal('location', { href: 'https://gateway.example/page' });
  expect(endpointOf('')).toBe('/graphql');
  expect(endpointOf('/below')).toBe('/below/graphql');
});
