/** As V8 writes it; see `node --cpu-prof`. */
export type CpuProfile = {
  readonly nodes: readonly Node[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
};

type Node = {
  readonly id: number;
  readonly callFrame: {
    readonly functionName: string;
    readonly url: string;
    readonly lineNumber: number;
  };
};

export type Share = { readonly what: string; readonly share: number };

const ROOT = new URL('../../../', import.meta.url).href;

/** Waiting for work is none. */
const IDLE = new Set(['(idle)', '(program)', '(root)']);

/** Shares of the busy time, the largest first. */
export function selfTimes(
  { nodes, samples, timeDeltas }: CpuProfile,
  nameOf: (frame: Node['callFrame']) => string,
): readonly Share[] {
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  const times = new Map<string, number>();
  let busy = 0;
  for (const [index, id] of samples.entries()) {
    const frame = frames.get(id);
    if (frame === undefined || IDLE.has(frame.functionName)) continue;
    const time = timeDeltas[index] ?? 0;
    busy += time;
    times.set(nameOf(frame), (times.get(nameOf(frame)) ?? 0) + time);
  }
  return [...times]
    .map(([what, time]) => ({ what, share: time / busy }))
    .toSorted((a, b) => b.share - a.share);
}

/** A function and where it is. */
export function functionOf({ functionName, url, lineNumber }: Node['callFrame']): string {
  const place = url === '' ? '' : ` ${shortened(url)}:${lineNumber + 1}`;
  return `${functionName || '(anonymous)'}${place}`;
}

/** The package that a function is of, ours by folder. */
export function packageOf({ functionName, url }: Node['callFrame']): string {
  if (functionName === '(garbage collector)') return functionName;
  if (url === '') return 'built into V8 and Node';
  if (url.startsWith('node:')) return 'Node';
  const brought = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1];
  if (brought !== undefined) return brought;
  return url.startsWith(ROOT) ? url.slice(ROOT.length).split('/').slice(0, 2).join('/') : url;
}

function shortened(url: string): string {
  return url.split('/').slice(-3).join('/');
}
