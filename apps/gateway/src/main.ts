import { stopAt, witnessed } from '@oncegate/ledger';
import { destination, pino } from 'pino';
import { InvalidConfiguration, readConfig } from './config.ts';
import { errorInLog } from './error-in-log.ts';
import { type Gateway, startGateway } from './gateway.ts';
import { UnfitRedis } from './redis-check.ts';

/** Supervisors kill after ten seconds; whoever is still connected then is cut off before. */
const STOP_MS = 9_000;

const log = pino(
  { name: 'gateway', serializers: { err: errorInLog } },
  destination({ dest: 2, sync: true }),
);

try {
  const config = readConfig(process.env);
  const gateway = await startGateway(
    config,
    log,
    witnessed(config.sightingsFile, stopAt(config.stopAt)),
  );
  stopOn(gateway);
  process.stdout.write(`${JSON.stringify({ ready: true, url: gateway.url })}\n`);
} catch (error) {
  if (error instanceof InvalidConfiguration || error instanceof UnfitRedis) {
    process.stderr.write(`${error.message}\n`);
  } else {
    log.fatal({ err: error }, 'the gateway could not start');
  }
  process.exit(1);
}

/** Stops in order at a signal, or when the process that started this one is gone. */
function stopOn(gateway: Gateway): void {
  let stopping = false;
  const stop = (): void => {
    if (stopping) {
      return;
    }
    stopping = true;
    setTimeout(() => process.exit(0), STOP_MS).unref();
    gateway.close().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'the gateway did not stop in order');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  if (process.connected) {
    process.on('disconnect', stop);
  }
}
