import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const MODULE = new URL('../scripts/redis/free-port.mjs', import.meta.url).href;
const ASK = `const { freePort } = await import('${MODULE}');
const ports = await Promise.all(Array.from({ length: 100 }, freePort));
console.log(JSON.stringify(ports));`;

test('of four processes that ask for a hundred ports each, none is given what another has', async () => {
  const asked = Array.from({ length: 4 }, () =>
    promisify(execFile)(process.execPath, ['--input-type=module', '--eval', ASK]),
  );
  const ports = (await Promise.all(asked)).flatMap(({ stdout }) => JSON.parse(stdout) as number[]);
  expect(new Set(ports).size).toBe(400);
});
