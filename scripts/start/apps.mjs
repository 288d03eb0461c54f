import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { get } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { ROOT } from '../repository.mjs';
import { NODE_EXECUTABLE } from '../setup/tools.mjs';

/**
 * Starts an app from its sources. The IPC channel lets it see that we are gone, whatever killed
 * us; its own process group keeps a Ctrl-C in the terminal from reaching it out of order.
 *
 * @param {import('./environments.mjs').AppName} app
 * @param {NodeJS.ProcessEnv} env
 * @param {string} log
 */
export function spawnApp(app, env, log) {
  const output = openSync(log, 'a');
  const child = spawn(NODE_EXECUTABLE, ['--conditions=source', `apps/${app}/src/main.ts`], {
    cwd: ROOT,
    env,
    detached: true,
    stdio: ['ignore', output, output, 'ipc'],
  });
  closeSync(output);
  return child;
}

/**
 * Waits for the line by which an app says that it is ready.
 *
 * @param {import('./log-file.mjs').LogTail} log
 * @param {AbortSignal} signal
 */
export async function saidReady(log, signal) {
  for (;;) {
    const ready = log.ready();
    if (ready !== undefined) return ready;
    await sleep(25, undefined, { signal });
  }
}

/**
 * Waits until a server answers 200.
 *
 * @param {string} url
 * @param {AbortSignal} signal
 */
export async function answers(url, signal) {
  while ((await status(url, signal)) !== 200) await sleep(25, undefined, { signal });
}

/**
 * Asks on a connection of its own: a kept one would have to be waited for when the server stops.
 *
 * @param {string} url
 * @param {AbortSignal} signal
 * @returns {Promise<number | undefined>} undefined where there was no answer
 */
function status(url, signal) {
  return new Promise((resolve) => {
    get(url, { agent: false, signal }, (response) => {
      response.resume();
      resolve(response.statusCode);
    }).on('error', () => resolve(undefined));
  });
}
