import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { validate } from 'dockerfile-utils';
import { expect, test } from 'vitest';
import { lineage, type Step, stagesOf } from '../harness/dockerfile.ts';
import { KNOWN_VARIABLES, SIMULATOR_VARIABLES } from '../harness/known-variables.ts';
import { spawned } from '../harness/spawned.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string): string => readFileSync(ROOT + path, 'utf8');
const DOCKERFILE = read('deploy/container/Dockerfile');
const STAGES = stagesOf(DOCKERFILE);
const IMAGES = ['gateway', 'worker', 'simulator'];

const stepsOf = (image: string): readonly Step[] =>
  lineage(STAGES, image).flatMap(({ steps }) => steps);
const last = (image: string, keyword: string): string =>
  stepsOf(image).findLast((step) => step.keyword === keyword)?.text ?? '';
const environmentOf = (image: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    stepsOf(image)
      .filter(({ keyword }) => keyword === 'ENV')
      .flatMap(({ text }) => text.split(' ').map((pair) => pair.split('=') as [string, string])),
  );

/** What is copied out of the repository, by name. */
const COPIED = STAGES.flatMap(({ steps }) => steps)
  .filter(({ keyword, from }) => keyword === 'COPY' && from === null)
  .flatMap(({ text }) => text.split(' ').slice(0, -1));

test('the linter of Dockerfiles finds nothing', () => {
  expect(validate(DOCKERFILE)).toEqual([]);
  expect(validate(DOCKERFILE.replace('EXPOSE 4000', 'EXPOSE door'))).toHaveLength(1);
});

test('what is copied is there, and the ignore file lets that through and nothing else', () => {
  expect(COPIED).toContain('apps/worker');
  expect(COPIED.filter((name) => !existsSync(ROOT + name))).toEqual([]);
  const passed = read('.dockerignore')
    .split('\n')
    .filter((line) => line.startsWith('!'));
  expect(passed.toSorted()).toEqual([...new Set(COPIED)].map((name) => `!${name}`).toSorted());
});

test('Node and its installer are pinned, to what the repository brings', () => {
  const { packageManager } = JSON.parse(read('package.json')) as { packageManager: string };
  expect(DOCKERFILE).toContain(`npm install --global --no-audit --no-fund ${packageManager}\n`);
  const [node] = STAGES;
  expect(node?.from).toMatch(/^docker\.io\/library\/node:\d+\.\d+\.\d+-bookworm-slim$/);
  const [, brought] = /^const NODE = '(.+)';$/m.exec(read('scripts/setup/tools.mjs')) ?? [];
  expect(node?.from).toContain(`:${brought}-`);
});

test.each(IMAGES)('%s runs as a numbered user, and needs no shell for it', (image) => {
  expect(last(image, 'USER')).toMatch(/^[1-9]\d+:[1-9]\d+$/);
  expect(last(image, 'STOPSIGNAL')).toBe('SIGTERM');
  expect(stepsOf(image).filter(({ keyword }) => keyword === 'RUN')).toEqual([]);
  const [node] = JSON.parse(last(image, 'ENTRYPOINT')) as string[];
  expect(stepsOf(image).map(({ text }) => text)).toContain(`${node} ${node}`);
  const [main = ''] = JSON.parse(last(image, 'CMD')) as string[];
  expect(main).toBe(`apps/${image}/src/main.ts`);
  expect(existsSync(ROOT + main)).toBe(true);
});

test.each(IMAGES)('%s is asked for its health at the port that it is told to open', (image) => {
  const variable = { gateway: 'PORT', worker: 'WORKER_PORT', simulator: 'SIMULATOR_PORT' }[image];
  const port = environmentOf(image)[`ONCEGATE_${variable}`];
  expect(last(image, 'EXPOSE')).toBe(port);
  const [command, script, url] = JSON.parse(
    last(image, 'HEALTHCHECK').replace('CMD ', ''),
  ) as string[];
  expect([command]).toEqual((JSON.parse(last(image, 'ENTRYPOINT')) as string[]).slice(0, 1));
  expect(script).toBe(`/oncegate/${last('base', 'COPY').split(' ').at(-1)}`);
  expect(url).toBe(`http://127.0.0.1:${port}/healthz`);
});

test('every variable that an image sets is one that its program reads', () => {
  const set = IMAGES.flatMap((image) => Object.keys(environmentOf(image)));
  const known = (name: string): boolean =>
    name === 'NODE_ENV' || KNOWN_VARIABLES.has(name) || SIMULATOR_VARIABLES.has(name);
  expect(set).toContain('ONCEGATE_WORKER_PORT');
  expect(set.filter((name) => !known(name))).toEqual([]);
});

test('the gateway is given its pages where it looks for them', () => {
  const dist = '/oncegate/apps/console/dist';
  expect(stepsOf('gateway')).toContainEqual({
    keyword: 'COPY',
    text: `${dist} ${dist}`,
    from: 'console',
  });
  expect(read('apps/gateway/src/gateway.ts')).toContain(
    "new URL('../../console/dist/', import.meta.url)",
  );
});

test('the health check tells an address that answers from one that refuses and one that is silent', async () => {
  const server = createServer((request, response) => {
    response.writeHead(request.url === '/healthz' ? 200 : 503).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const check = (path: string): Promise<number | null> =>
    spawned(
      process.execPath,
      [`${ROOT}deploy/container/health.mjs`, `http://127.0.0.1:${port}${path}`],
      {},
    ).exited;
  expect(await Promise.all([check('/healthz'), check('/readyz')])).toEqual([0, 1]);
  server.close();
  server.closeAllConnections();
  await once(server, 'close');
  expect(await check('/healthz')).toBe(1);
});
