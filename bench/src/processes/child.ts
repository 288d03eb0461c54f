import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ended } from './ended.ts';
import type { Usage } from './served.ts';

export type Child = {
  readonly pid: number;
  /** Asks it for a deed; see `served`. */
  ask<Value>(deed: string, argument?: unknown): Promise<Value>;
  usage(): Promise<Usage>;
  stop(): Promise<void>;
};

export type ChildOptions = {
  /** File that takes what it says, its log too, which is what a log costs in production. */
  readonly log: string;
  /** For Node. */
  readonly nodeOptions?: readonly string[];
  /** The one CPU that it may run on. */
  readonly cpu?: number;
};

type Reply = { readonly id: number; readonly value?: unknown; readonly error?: string };

/** Starts a program of this folder as a process of its own and waits until it is ready. */
export async function child(
  program: string,
  args: readonly string[],
  { log, nodeOptions = [], cpu }: ChildOptions,
): Promise<Child> {
  const file = fileURLToPath(new URL(`../${program}`, import.meta.url));
  const output = openSync(log, 'a');
  const node = [process.execPath, '--conditions=source', ...nodeOptions, file, ...args];
  const [command = '', ...rest] = cpu === undefined ? node : ['taskset', '-c', `${cpu}`, ...node];
  const started = spawn(command, rest, { stdio: ['ignore', output, output, 'ipc'] });
  closeSync(output);
  const pending = new Map<number, PromiseWithResolvers<unknown>>();
  const ready = Promise.withResolvers<void>();
  started.on('message', (message: Reply | { ready: true }) => {
    if ('ready' in message) ready.resolve();
    else settle(pending, message);
  });
  let isReady = false;
  started.on('exit', (code, signal) => {
    // As asked: nobody waits for it.
    if (isReady && pending.size === 0) return;
    const said = readFileSync(log, 'utf8').slice(-2_000);
    const error = new Error(`${program} ended (${code ?? signal}):\n${said}`);
    ready.reject(error);
    for (const { reject } of pending.values()) reject(error);
  });
  await ready.promise;
  isReady = true;
  const ask = <Value>(deed: string, argument?: unknown): Promise<Value> =>
    asked(started, pending, deed, argument) as Promise<Value>;
  return {
    pid: started.pid ?? 0,
    ask,
    usage: () => ask<Usage>('usage'),
    stop: () => ended(started),
  };
}

let requests = 0;

function asked(
  started: ChildProcess,
  pending: Map<number, PromiseWithResolvers<unknown>>,
  deed: string,
  argument: unknown,
): Promise<unknown> {
  const answer = Promise.withResolvers<unknown>();
  const id = ++requests;
  pending.set(id, answer);
  started.send({ id, deed, argument });
  return answer.promise;
}

function settle(
  pending: Map<number, PromiseWithResolvers<unknown>>,
  { id, value, error }: Reply,
): void {
  const waiting = pending.get(id);
  pending.delete(id);
  if (error === undefined) waiting?.resolve(value);
  else waiting?.reject(new Error(error));
}
