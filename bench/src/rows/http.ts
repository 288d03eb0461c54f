import { freePort } from '../../../scripts/redis/free-port.mjs';
import type { Load } from '../http/load.ts';
import { interleaved } from '../measuring/interleaved.ts';
import type { Row } from '../measuring/row.ts';
import { child } from '../processes/child.ts';
import type { Run } from '../run.ts';
import { gatewayServer } from '../servers/gateway.ts';
import { redisServer } from '../servers/redis.ts';

/** What is measured has a CPU to itself; what asks it, and its Redis, share the other. */
const MEASURED = 0;
const OTHERS = 1;

/** The whole gateway as it is deployed, against a mutation that does nothing on Apollo and Fastify. */
export async function http({ form, folder, keep }: Run): Promise<readonly Row[]> {
  const port = await freePort();
  const redis = await keep(redisServer('everysec', folder, OTHERS));
  const gateway = await keep(gatewayServer(redis, folder, MEASURED));
  const start = (program: string, args: readonly string[], name: string, cpu: number) =>
    keep(child(program, args, { log: `${folder}/${name}.log`, cpu }));
  await start('http/apollo.ts', [`${port}`], 'apollo', MEASURED);
  const generator = await start('http/load.ts', [], 'load', OTHERS);
  const seconds = Math.ceil(form.turnMs / 1000);
  const turn = (url: string) => () =>
    generator.ask<number>('load', { url, seconds } satisfies Load);
  const rounds = await interleaved(form.rounds, {
    ours: turn(gateway.url),
    apollo: turn(`http://127.0.0.1:${port}`),
  });
  return [
    {
      id: 'http-accept',
      unit: 'operations/s',
      ours: rounds.map(({ ours }) => ours),
      theirs: rounds.map(({ apollo }) => apollo),
    },
  ];
}
