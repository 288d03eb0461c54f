import type { DestinationStream } from 'pino';

/**
 * Hands the lines of one turn of the event loop on together: a write for all of them, not for each. A
 * process that ends hands on its last words before; one that is killed loses at most those of its last turn.
 */
export function gatheredLines(to: DestinationStream): DestinationStream {
  let lines = '';
  function handOn(): void {
    const gathered = lines;
    lines = '';
    if (gathered !== '') to.write(gathered);
  }
  process.on('exit', handOn);
  return {
    write: (line) => {
      if (lines === '') setImmediate(handOn);
      lines += line;
    },
  };
}
