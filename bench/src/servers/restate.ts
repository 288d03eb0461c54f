import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../../../scripts/redis/free-port.mjs';
import { ended } from '../processes/ended.ts';
import { server } from '../processes/server.ts';
import { cpuMsOf } from './cpu-of.ts';

export type RestateServer = {
  readonly ingress: string;
  cpuMs(): Promise<number>;
  /** Tells it of a service that listens on this port. */
  register(port: number): Promise<void>;
  stop(): Promise<void>;
};

const PATIENCE_MS = 60_000;

/** A Restate of this run alone, with its own defaults: it syncs what it has taken on. */
export async function restateServer(folder: string): Promise<RestateServer> {
  const own = join(folder, 'restate');
  await mkdir(own, { recursive: true });
  const [node, admin, ingress] = [await freePort(), await freePort(), await freePort()];
  await writeFile(
    `${own}/restate.toml`,
    `node-name = "bench"
base-dir = "${own}/data"
disable-telemetry = true
listen-mode = "tcp"
bind-ip = "127.0.0.1"
bind-port = ${node}
advertised-host = "127.0.0.1"
[admin]
bind-port = ${admin}
[ingress]
bind-port = ${ingress}
`,
  );
  const started = server(executable(), ['--no-logo', '-c', `${own}/restate.toml`], `${own}/log`);
  await answers(`http://127.0.0.1:${admin}/health`);
  await answers(`http://127.0.0.1:${ingress}/restate/health`);
  return {
    ingress: `http://127.0.0.1:${ingress}`,
    cpuMs: () => cpuMsOf(started.pid ?? 0),
    register: async (port) => {
      const answer = await fetch(`http://127.0.0.1:${admin}/deployments`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ uri: `http://127.0.0.1:${port}` }),
      });
      if (!answer.ok) throw new Error(`Restate refused the service: ${await answer.text()}`);
    },
    stop: () => ended(started),
  };
}

/** The one for this machine, which the package brings; found as its own launcher finds it. */
function executable(): string {
  const launcher = createRequire(import.meta.url).resolve(
    '@restatedev/restate-server/lib/index.js',
  );
  const name = `@restatedev/restate-server-${platform()}-${arch()}/bin/restate-server`;
  return createRequire(launcher).resolve(name);
}

async function answers(url: string): Promise<void> {
  const last = performance.now() + PATIENCE_MS;
  for (;;) {
    const ok = await fetch(url).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ok) return;
    if (performance.now() > last) throw new Error(`${url} never answered`);
    await pause(50);
  }
}
