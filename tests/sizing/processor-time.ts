import { readdirSync, readFileSync } from 'node:fs';

/** Milliseconds of processor time that processes have used, all their threads together. */
export function processorMs(...pids: readonly number[]): number {
  return pids.flatMap(threads).reduce((sum, thread) => {
    // Nanoseconds on a processor, finer than the hundredths of a second that `stat` has.
    const [onProcessor = 0] = readFileSync(`${thread}/schedstat`, 'utf8').split(' ').map(Number);
    return sum + onProcessor / 1e6;
  }, 0);
}

function threads(pid: number): readonly string[] {
  const folder = `/proc/${pid}/task`;
  return readdirSync(folder).map((thread) => `${folder}/${thread}`);
}

/** Linux counts what all processors do in hundredths of a second, whatever the kernel's own clock. */
const MS_PER_TICK = 10;

/** Milliseconds that all processors together were busy since the machine was started. */
export function machineBusyMs(): number {
  const [user = 0, nice = 0, system = 0, , , irq = 0, softirq = 0] = (
    /^cpu +(.*)$/m.exec(readFileSync('/proc/stat', 'utf8'))?.[1] ?? ''
  )
    .split(' ')
    .map(Number);
  return (user + nice + system + irq + softirq) * MS_PER_TICK;
}
