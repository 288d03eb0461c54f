import { mkdirSync } from 'node:fs';
import { Failure, program } from './failure.mjs';
import { tryLock } from './process/lock.mjs';
import { redisServer } from './redis/executable.mjs';
import { stopLeftoverRedis } from './redis/private-server.mjs';
import { install } from './setup/install.mjs';
import { StartedProcesses } from './start/leftovers.mjs';
import { mustBeFree } from './start/ports.mjs';
import { keptSecrets } from './start/secrets.mjs';
import { readSettings } from './start/settings.mjs';
import { StopRequest } from './start/stop-request.mjs';
import { System } from './start/system.mjs';
import { welcome } from './start/welcome.mjs';

/** `npm start`: the whole system on this machine, until Ctrl-C. */
await program(async () => {
  const startedAt = performance.now();
  const settings = readSettings(process.env);
  await install();
  const redis = settings.redisUrl === undefined ? await redisServer() : undefined;

  mkdirSync(settings.dir, { recursive: true, mode: 0o700 });
  const lock = tryLock(`${settings.dir}/start.lock`);
  if ('heldBy' in lock) {
    throw new Failure(
      `already running on ${settings.dir} (pid ${lock.heldBy}); set ONCEGATE_DIR, ONCEGATE_PORT and ONCEGATE_SIMULATOR_PORT to run a second copy.`,
    );
  }
  const started = new StartedProcesses(settings.dir);
  await started.clearLeftovers();
  if (redis !== undefined) await stopLeftoverRedis(`${settings.dir}/redis`);
  await mustBeFree(settings.host, settings.port, 'ONCEGATE_PORT');
  await mustBeFree(settings.simulatorHost, settings.simulatorPort, 'ONCEGATE_SIMULATOR_PORT');

  const system = new System(settings, keptSecrets(settings.dir), started);
  const stop = new StopRequest(() => system.hurry());
  try {
    const places = await Promise.race([system.start(redis), stop.requested]);
    if (places !== undefined) {
      const seconds = (performance.now() - startedAt) / 1000;
      console.log(welcome({ ...places, logs: system.logs, seconds }));
      await stop.requested;
    }
    console.log('\noncegate: stopping …');
  } finally {
    await system.stop();
    lock.release();
  }
  console.log('oncegate: stopped, nothing is left running');
  return 0;
});
