import { destination, pino } from 'pino';
import { readConfiguration } from './config.ts';
import { startServer } from './server.ts';

const configuration = readConfiguration(process.env);
if (!configuration.ok) {
  console.error(`The simulator cannot start:\n${configuration.message}`);
  process.exit(1);
}

const logger = pino({ name: 'simulator' }, destination({ fd: 2, sync: true }));
const server = await startServer({ ...configuration.settings, now: Date.now }, logger).catch(
  (error: Error) => {
    console.error(`The simulator cannot start: ${error.message}`);
    process.exit(1);
  },
);

let stopping = false;
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  await server.close();
  process.exit(0);
}

process.once('SIGTERM', () => void stop());
process.once('SIGINT', () => void stop());
// A supervisor that is killed cannot send a signal, but its end of the channel closes.
if (process.connected) process.once('disconnect', () => void stop());

// The one line on stdout: whoever started the simulator waits for it.
process.stdout.write(`${JSON.stringify({ ready: true, url: server.url })}\n`);
