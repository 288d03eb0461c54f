import { fileURLToPath } from 'node:url';
import { run } from '../process/run.mjs';
import { step } from '../setup/step.mjs';

/** The last Redis under the BSD licence. docker-redis-server.sh names the same. */
const IMAGE = 'redis:7.2-alpine';
/** An engine that is there answers in well under a second. */
const ENGINE_ANSWERS_WITHIN_MS = 5_000;

/** @returns {Promise<string | undefined>} undefined where no engine answers or the image cannot be had */
export async function dockerServer() {
  const engine = await run('docker', ['info'], { timeoutMs: ENGINE_ANSWERS_WITHIN_MS });
  if (engine.code !== 0) return undefined;
  if ((await run('docker', ['image', 'inspect', IMAGE])).code !== 0) {
    try {
      await step(`Docker image ${IMAGE}`, pullImage);
    } catch {
      return undefined;
    }
  }
  return fileURLToPath(new URL('docker-redis-server.sh', import.meta.url));
}

async function pullImage() {
  const { code, output } = await run('docker', ['pull', IMAGE]);
  if (code !== 0) throw new Error(output);
}
