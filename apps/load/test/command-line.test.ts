import { expect, test } from 'vitest';
import { readCommandLine } from '../src/command-line.ts';

test('the command line says where, how much and for how long', () => {
  const args =
    '--url http://a:1,http://b:2 --url http://c:3/ --rate 200 --seconds 30 --tokens repeat --json';
  expect(readCommandLine(args.split(' '))).toMatchObject({
    urls: ['http://a:1', 'http://b:2', 'http://c:3'],
    json: true,
    load: { ratePerSecond: 200, seconds: 30, repeatShare: 0.3 },
  });
  expect(readCommandLine([])).toMatchObject({ urls: [], load: { repeatShare: 0 } });
});

test.each([
  '--rate=much',
  '--rate=-1',
  '--rate= ',
  '--tokens=some',
  '--url=nowhere',
  '--repeat-share=2',
  '--seconds=0',
  '--what',
])('%s is refused by its name', (arg) => {
  const name = arg.split('=')[0]?.replace('--url', 'an address') ?? '';
  const read = readCommandLine(['--tokens', 'repeat', arg]);
  expect(read).toMatchObject({ problem: expect.stringContaining(name) });
});
