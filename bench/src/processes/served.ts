/** What a process of a run can be asked; each answers with plain data. */
export type Deeds = Readonly<Record<string, (argument: never) => unknown>>;

/** What a process took so far. */
export type Usage = { readonly cpuMs: number; readonly residentBytes: number };

type Request = { readonly id: number; readonly deed: string; readonly argument: never };

/** Answers the process that started this one, and ends when that one is gone. */
export function served(deeds: Deeds): void {
  const all: Deeds = { ...deeds, usage };
  process.on('message', ({ id, deed, argument }: Request) => {
    Promise.resolve(argument)
      .then((given) => all[deed]?.(given))
      .then(
        (value) => process.send?.({ id, value }),
        (error: unknown) => process.send?.({ id, error: String(error) }),
      );
  });
  process.on('disconnect', () => process.exit(0));
  // Of a Ctrl-C the terminal tells everybody; who started this one stops it in its turn.
  process.on('SIGINT', () => {});
  // In order, so that a profile is written.
  process.on('SIGTERM', () => process.exit(0));
  process.send?.({ ready: true });
}

function usage(): Usage {
  const { user, system } = process.cpuUsage();
  return { cpuMs: (user + system) / 1000, residentBytes: process.memoryUsage.rss() };
}
