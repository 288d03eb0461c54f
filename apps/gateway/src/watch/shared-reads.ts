/**
 * Reads that those who ask at the same moment share. Each is told what a read brings that began
 * after they asked.
 */
export function sharedReads<Value>(
  read: (id: string) => Promise<Value>,
): (id: string) => Promise<Value> {
  const soon = new Map<string, Promise<Value>>();
  return (id) => {
    const shared = soon.get(id);
    if (shared !== undefined) {
      return shared;
    }
    const reading = new Promise<void>((resume) => setImmediate(resume)).then(() => {
      soon.delete(id);
      return read(id);
    });
    soon.set(id, reading);
    return reading;
  };
}
