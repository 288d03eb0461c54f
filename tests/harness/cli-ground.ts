import { afterAll, afterEach, beforeAll } from 'vitest';
import { BUSY } from './busy.ts';
import { builtCli, type Cli, type Said } from './cli.ts';
import { type System, startSystem } from './system.ts';
import { type TcpProxy, tcpProxy } from './tcp-proxy.ts';

export const CREATE = ['submit', 'Vpc.CreateVpc', '--param', 'CidrBlock=10.0.0.0/8'] as const;

/** Short, so that what stays ambiguous is UNKNOWN soon. */
const WINDOW_MS = 1_500;

/** What the tests of the command line share: one system, one build. There from the first test on. */
export type CliGround = {
  readonly system: System;
  readonly cli: Cli;
  /** Between the command line and the gateway. */
  readonly line: TcpProxy;
  /** The cloud refuses once, to be asked again in so many seconds: so long it is WAITING. */
  readonly busy: (clientToken: string, retryAfterSeconds: number) => Promise<void>;
  readonly state: (clientToken: string) => Promise<string | undefined>;
};

export function cliGround(): CliGround {
  let system: System | undefined;
  let cli: Cli | undefined;
  let line: TcpProxy | undefined;
  beforeAll(async () => {
    system = await startSystem({ gateway: { ONCEGATE_VPC_RETRY_WINDOW_MS: String(WINDOW_MS) } });
    const { url, apiKey } = system.gateway;
    line = await tcpProxy(Number(new URL(url).port));
    cli = await builtCli({
      ONCEGATE_URL: `http://127.0.0.1:${line.port}`,
      ONCEGATE_API_KEY: apiKey,
      SIMULATOR: system.simulator.url,
    });
  });
  afterEach(() => system?.simulator.heal());
  afterAll(async () => {
    await line?.close();
    await cli?.remove();
    await system?.stop();
  });
  return {
    get system() {
      return present(system);
    },
    get cli() {
      return present(cli);
    },
    get line() {
      return present(line);
    },
    busy: (clientToken, retryAfterSeconds) =>
      present(system).simulator.fault({
        clientToken,
        times: 1,
        ...BUSY,
        retryAfterSeconds,
      }),
    state: async (clientToken) =>
      (await present(system).gateway.operationByToken(clientToken))?.state,
  };
}

/** One document, and nothing else. */
export function json({ out }: Said): unknown {
  return JSON.parse(out);
}

function present<Part>(part: Part | undefined): Part {
  if (part === undefined) throw new Error('only inside of a test');
  return part;
}
