import { expect, test } from 'vitest';
import { parseEndpoint } from '../src/index.ts';

test.each([
  ['https://vpc.aliyuncs.com', 'https', 'vpc.aliyuncs.com'],
  ['http://127.0.0.1:4010', 'http', '127.0.0.1:4010'],
  ['http://127.0.0.1:4010/', 'http', '127.0.0.1:4010'],
  ['http://[::1]:4010', 'http', '[::1]:4010'],
  ['https://localhost', 'https', 'localhost'],
])('%s is an endpoint', (text, protocol, host) => {
  expect(parseEndpoint(text)).toEqual({ protocol, host });
});

test.each([
  'vpc.aliyuncs.com',
  'ftp://vpc.aliyuncs.com',
  'https://',
  'https://user@vpc.aliyuncs.com',
  'https://user:word@vpc.aliyuncs.com',
  'https://a.evil.example/path',
  'https://vpc.aliyuncs.com?x=1',
  'https://vpc.aliyuncs.com#x',
  'https://vpc.aliyuncs.com:0',
  'https://vpc.aliyuncs.com:65536',
  'https://vpc.aliyuncs.com:80:80',
  'https://-vpc.aliyuncs.com',
  'https://vpc..aliyuncs.com',
  'https://vpc.aliyuncs.com\r\nx: y',
  'https://vpc.aliyuncs.com ',
  'https://ｖpc.aliyuncs.com',
  `https://${'a.'.repeat(200)}com`,
])('%j is no endpoint', (text) => {
  expect(parseEndpoint(text)).toBeNull();
});
