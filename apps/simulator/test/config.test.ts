import { expect, test } from 'vitest';
import { readConfiguration } from '../src/config.ts';

const REQUIRED = {
  ONCEGATE_SIMULATOR_DIR: '/data',
  ONCEGATE_SIMULATOR_ACCESS_KEY_ID: 'id',
  ONCEGATE_SIMULATOR_ACCESS_KEY_SECRET: 'secret',
};

test('what is not set has its default', () => {
  expect(readConfiguration({ ...REQUIRED, PATH: '/bin' })).toEqual({
    ok: true,
    settings: {
      host: '127.0.0.1',
      port: 4010,
      folder: '/data',
      accessKey: { id: 'id', secret: 'secret' },
      tokenMemoryMs: 86_400_000,
    },
  });
});

test('what is set is taken', () => {
  const environment = {
    ...REQUIRED,
    ONCEGATE_SIMULATOR_HOST: '0.0.0.0',
    ONCEGATE_SIMULATOR_PORT: '0',
    ONCEGATE_SIMULATOR_TOKEN_MEMORY_MS: '600000',
  };
  expect(readConfiguration(environment)).toMatchObject({
    settings: { host: '0.0.0.0', port: 0, tokenMemoryMs: 600_000 },
  });
});

test.each([
  ['ONCEGATE_SIMULATOR_DIR', ''],
  ['ONCEGATE_SIMULATOR_DIR', undefined],
  ['ONCEGATE_SIMULATOR_ACCESS_KEY_ID', undefined],
  ['ONCEGATE_SIMULATOR_ACCESS_KEY_SECRET', ''],
  ['ONCEGATE_SIMULATOR_PORT', '65536'],
  ['ONCEGATE_SIMULATOR_PORT', ''],
  ['ONCEGATE_SIMULATOR_PORT', 'http'],
  ['ONCEGATE_SIMULATOR_TOKEN_MEMORY_MS', '-1'],
])('%s=%j is refused by name', (name, value) => {
  expect(readConfiguration({ ...REQUIRED, [name]: value })).toEqual({
    ok: false,
    message: expect.stringContaining(name),
  });
});
