import { expect, test } from 'vitest';
import { redisAddress, type Topology } from '../src/index.ts';

test('one Redis, with everything a URL can say', () => {
  expect(redisAddress('single', 'rediss://me:p%40ss%2F@[::1]:7000/3', undefined)).toEqual({
    ok: true,
    address: {
      topology: 'single',
      tls: true,
      username: 'me',
      password: 'p@ss/',
      nodes: [{ host: '::1', port: 7000 }],
      db: 3,
    },
  });
});

test.each<[Topology, string, number]>([
  ['single', 'redis://host', 6379],
  ['cluster', 'redis://host', 6379],
  ['sentinel', 'redis://host/', 26_379],
])('of %s the port of %s is %i', (topology, url, port) => {
  const name = topology === 'sentinel' ? 'primary' : undefined;
  expect(redisAddress(topology, url, name)).toMatchObject({ address: { nodes: [{ port }] } });
});

test.each<[Topology, string, string | undefined, 'url' | 'name']>([
  ['single', 'http://host', undefined, 'url'],
  ['single', 'redis://', undefined, 'url'],
  ['single', 'redis://host:99999', undefined, 'url'],
  ['single', 'redis://:%zz@host', undefined, 'url'],
  ['single', 'redis://one,two', undefined, 'url'],
  ['single', 'redis://one', 'primary', 'name'],
  ['cluster', 'redis://one,two/1', undefined, 'url'],
  ['cluster', 'redis://one,,two', undefined, 'url'],
  ['sentinel', 'redis://one,two', undefined, 'name'],
])('%s: %s with the name %s is refused for its %s', (topology, url, name, part) => {
  expect(redisAddress(topology, url, name)).toMatchObject({ ok: false, part });
});
