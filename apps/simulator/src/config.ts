import { z } from 'zod';
import type { ServerSettings } from './server.ts';

const wholeNumber = (highest: number, fallback: number) =>
  z
    .string()
    .regex(/^\d+$/, 'must be a whole number')
    .transform(Number)
    .pipe(z.number().max(highest))
    .default(fallback);

const ENVIRONMENT = z.object({
  ONCEGATE_SIMULATOR_HOST: z.string().min(1).default('127.0.0.1'),
  ONCEGATE_SIMULATOR_PORT: wholeNumber(65_535, 4010),
  ONCEGATE_SIMULATOR_DIR: z.string().min(1),
  ONCEGATE_SIMULATOR_ACCESS_KEY_ID: z.string().min(1),
  ONCEGATE_SIMULATOR_ACCESS_KEY_SECRET: z.string().min(1),
  // A day: longer than any test or retry window, and what the cloud's other products promise.
  ONCEGATE_SIMULATOR_TOKEN_MEMORY_MS: wholeNumber(Number.MAX_SAFE_INTEGER, 86_400_000),
});

export type Configuration =
  | { readonly ok: true; readonly settings: Omit<ServerSettings, 'now'> }
  | { readonly ok: false; readonly message: string };

/** The simulator's settings out of environment variables; the message names what is wrong. */
export function readConfiguration(
  environment: Readonly<Record<string, string | undefined>>,
): Configuration {
  const parsed = ENVIRONMENT.safeParse(environment);
  if (!parsed.success) {
    const messages = parsed.error.issues.map(
      ({ path, message }) => `${path.join('.')}: ${message}`,
    );
    return { ok: false, message: messages.join('\n') };
  }
  const { data } = parsed;
  return {
    ok: true,
    settings: {
      host: data.ONCEGATE_SIMULATOR_HOST,
      port: data.ONCEGATE_SIMULATOR_PORT,
      folder: data.ONCEGATE_SIMULATOR_DIR,
      accessKey: {
        id: data.ONCEGATE_SIMULATOR_ACCESS_KEY_ID,
        secret: data.ONCEGATE_SIMULATOR_ACCESS_KEY_SECRET,
      },
      tokenMemoryMs: data.ONCEGATE_SIMULATOR_TOKEN_MEMORY_MS,
    },
  };
}
