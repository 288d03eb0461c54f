import { readdir, readFile } from 'node:fs/promises';

/** Linux counts a process's time in hundredths of a second. */
const TICK_MS = 10;

/** Milliseconds of CPU that a process took, and those of its children that live or were waited for. */
export async function cpuMsOf(pid: number): Promise<number> {
  const stats = await Promise.all((await readdir('/proc')).filter(isNumber).map(statOf));
  const family = new Set([pid]);
  let ticks = 0;
  // A parent's number may be higher than a child's: looked at until nobody new is found.
  for (let before = 0; before !== family.size; ) {
    before = family.size;
    for (const stat of stats) if (stat && family.has(stat.parent)) family.add(stat.pid);
  }
  for (const stat of stats) if (stat && family.has(stat.pid)) ticks += stat.ticks;
  return ticks * TICK_MS;
}

type Stat = { readonly pid: number; readonly parent: number; readonly ticks: number };

/** Null where it has ended meanwhile. */
async function statOf(pid: string): Promise<Stat | null> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  if (text === null) return null;
  // The name may hold spaces; what follows its bracket does not. See proc(5): ppid, utime to cstime.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
  return { pid: Number(pid), parent: Number(fields[1]), ticks };
}

function isNumber(name: string): boolean {
  return /^\d+$/.test(name);
}
