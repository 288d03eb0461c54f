import { expect, test } from 'vitest';
import { endpointFor, regionsOf } from '../src/index.ts';

test('the SDK map of endpoints comes before the template', () => {
  expect(endpointFor('Vpc', 'cn-hangzhou')).toEqual({ ok: true, host: 'vpc.aliyuncs.com' });
  expect(endpointFor('gpdb', 'cn-hangzhou')).toEqual({ ok: true, host: 'gpdb.aliyuncs.com' });
});

test('a region without an entry in the map gets the product and region as host', () => {
  expect(endpointFor('Vpc', 'eu-central-1')).toEqual({
    ok: true,
    host: 'vpc.eu-central-1.aliyuncs.com',
  });
});

test.each([
  '169.254.169.254',
  'cn-hangzhou.evil.example',
  '[::1]',
  'a.evil.example/',
  'cn-hangzhou/',
  'CN-HANGZHOU',
  ' cn-hangzhou',
  '',
  'constructor',
  '__proto__',
])('the region %j is refused', (region) => {
  expect(endpointFor('Vpc', region)).toEqual({ ok: false });
  expect(endpointFor('gpdb', region)).toEqual({ ok: false });
});

test.each(['Vpc', 'gpdb'] as const)('every region of %s has a host of the cloud', (product) => {
  const regions = regionsOf(product);
  expect(regions.length).toBeGreaterThan(50);
  expect(regions).toEqual([...new Set(regions)].toSorted());
  for (const region of regions) {
    const endpoint = endpointFor(product, region);
    expect(endpoint.ok && endpoint.host).toMatch(/^[a-z0-9.-]+\.aliyuncs\.com$/);
  }
});
