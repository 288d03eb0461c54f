// Preloaded into a process to block its event loop for 10 s on SIGUSR2, as a runaway loop would.
import { writeSync } from 'node:fs';

process.on('SIGUSR2', () => {
  const end = performance.now() + 10_000;
  writeSync(1, `${JSON.stringify({ blocked: process.pid })}\n`);
  while (performance.now() < end);
});
