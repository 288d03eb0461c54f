import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { onTestFinished } from 'vitest';
import { type RunningServer, startServer } from '../src/server.ts';
import { type Call, KEY, type SignedRequest, type SignerOptions, signV3 } from './signer.ts';

export type Answer = {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Record<string, unknown>;
};

export type Overrides = {
  readonly folder?: string;
  readonly tokenMemoryMs?: number;
  readonly now?: () => number;
};

export async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'oncegate-simulator-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

/** A simulator of the test's own, over real HTTP on a free port, ended with the test. */
export class RunningSimulator {
  readonly url: string;
  readonly folder: string;
  readonly #server: RunningServer;
  #closed = false;

  private constructor(server: RunningServer, folder: string) {
    this.#server = server;
    this.url = server.url;
    this.folder = folder;
  }

  static async start(overrides: Overrides = {}): Promise<RunningSimulator> {
    const folder = overrides.folder ?? (await newFolder());
    const server = await startServer(
      {
        host: '127.0.0.1',
        port: 0,
        folder,
        accessKey: KEY,
        tokenMemoryMs: overrides.tokenMemoryMs ?? 86_400_000,
        now: overrides.now ?? Date.now,
      },
      pino({ level: 'silent' }),
    );
    const simulator = new RunningSimulator(server, folder);
    onTestFinished(() => simulator.close());
    return simulator;
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await this.#server.close();
  }

  send({ url, ...request }: SignedRequest, signal?: AbortSignal): Promise<Response> {
    return fetch(url, signal ? { ...request, signal } : request);
  }

  async answerTo(request: SignedRequest): Promise<Answer> {
    const response = await this.send(request);
    const body = (await response.json()) as Record<string, unknown>;
    return { status: response.status, headers: response.headers, body };
  }

  call(call: Call, options: SignerOptions = {}): Promise<Answer> {
    return this.answerTo(signV3(this.url, call, options));
  }

  /** A CreateVpc under that token. */
  createVpc(clientToken: string, query: Readonly<Record<string, string>> = {}): Promise<Answer> {
    return this.call(createVpc(clientToken, query));
  }

  async effects(): Promise<Record<string, unknown>[]> {
    return (await fetch(`${this.url}/_simulator/effects`)).json() as Promise<
      Record<string, unknown>[]
    >;
  }

  async requests(): Promise<Record<string, unknown>[]> {
    return (await fetch(`${this.url}/_simulator/requests`)).json() as Promise<
      Record<string, unknown>[]
    >;
  }

  fault(fault: unknown): Promise<Response> {
    return fetch(`${this.url}/_simulator/faults`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(fault),
    });
  }
}

export function createVpc(
  clientToken: string,
  query: Readonly<Record<string, string>> = {},
): Call & { readonly query: Readonly<Record<string, string>> } {
  return {
    action: 'CreateVpc',
    version: '2016-04-28',
    query: { RegionId: 'cn-hangzhou', ClientToken: clientToken, ...query },
  };
}
