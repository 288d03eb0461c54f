import { InvalidConfiguration } from '@oncegate/configuration';
import { expectShortLives, stopAt, UnfitRedis, witnessed } from '@oncegate/ledger';
import { InvalidTracing, openLogger, openTracing } from '@oncegate/telemetry';
import { InvalidDirectory, openDirectory } from '@oncegate/tenancy';
import { UnguardedKey } from './access/guarded-keys.ts';
import { readConfig } from './config.ts';
import { type Gateway, startGateway } from './gateway.ts';

/** Supervisors kill after ten seconds; whoever is still connected then is cut off before. */
const STOP_MS = 9_000;

/** What whoever starts the gateway can mend: told in a line, without a stack. */
const TOLD = [InvalidConfiguration, InvalidDirectory, InvalidTracing, UnfitRedis, UnguardedKey];

expectShortLives();
let log = await openLogger({ name: 'gateway', level: 'info', format: 'json' });

try {
  const config = readConfig(process.env);
  const tracing = await openTracing(process.env, 'oncegate-gateway');
  log = await openLogger({ name: 'gateway', ...config.log });
  const directory = await openDirectory(config.tenancy, log);
  const pass = witnessed(config.sightingsFile, stopAt(config.stopAt));
  const gateway = await startGateway(config, { directory, log, pass, tracing });
  stopOn(gateway);
  log.flush();
  process.stdout.write(`${JSON.stringify({ ready: true, url: gateway.url })}\n`);
} catch (error) {
  if (TOLD.some((kind) => error instanceof kind)) {
    log.flush();
    process.stderr.write(`${(error as Error).message}\n`);
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
