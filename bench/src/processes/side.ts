import type { ContenderName } from '../contenders/all.ts';
import type { Place } from '../contenders/contender.ts';
import type { Times } from '../measuring/in-flight.ts';
import type { Sample, Turn } from '../measuring/sample.ts';
import { atRest } from './at-rest.ts';
import { type Child, type ChildOptions, child } from './child.ts';

/** A contender with all the processes that work for it. */
export type Side = {
  turn(turn: Turn): Promise<Sample>;
  /** Does the work that turns with settled keys then ask for again. */
  settle(): Promise<void>;
  /** Resolves once nothing of it works any more on what it has taken on. */
  rest(): Promise<void>;
  /** What its callers talk to, and its worker where that is another process. */
  readonly processes: readonly Child[];
  stop(): Promise<void>;
};

/** Milliseconds of CPU that a server took so far. */
export type Server = { cpuMs(): Promise<number> };

export type SideOptions = {
  readonly place: Partial<Place>;
  /** The program of its worker and what it is told. */
  readonly worker?: { readonly program: string; readonly args: readonly string[] };
  /** Servers that work for it and whose time counts. */
  readonly servers: readonly Server[];
  /** For what its processes say. */
  readonly folder: string;
  readonly nodeOptions?: ChildOptions['nodeOptions'];
};

export async function side(name: ContenderName, options: SideOptions): Promise<Side> {
  const { place, worker, servers, folder, nodeOptions = [] } = options;
  const start = (program: string, args: readonly string[], role: string): Promise<Child> =>
    child(program, args, { log: `${folder}/${name}-${role}.log`, nodeOptions });
  const working = worker && (await start(worker.program, worker.args, 'worker'));
  const asking = await start('processes/contender.ts', [name, JSON.stringify(place)], 'caller');
  const processes = working === undefined ? [asking] : [asking, working];
  const cpuMs = async (): Promise<number> => {
    const ofProcesses = processes.map(async (one) => (await one.usage()).cpuMs);
    const ofServers = servers.map((one) => one.cpuMs());
    const all = await Promise.all([...ofProcesses, ...ofServers]);
    return all.reduce((sum, ms) => sum + ms, 0);
  };
  return {
    processes,
    turn: async (turn) => {
      const before = await cpuMs();
      const times = await asking.ask<Times>('turn', turn);
      const cpuMsPerOperation = ((await cpuMs()) - before) / times.count;
      return { ...times, cpuMsPerOperation };
    },
    rest: () => atRest(cpuMs),
    settle: () => asking.ask('settle'),
    stop: async () => {
      // It may be what failed.
      await asking.ask('close').catch(() => {});
      await Promise.all(processes.map((one) => one.stop()));
    },
  };
}
