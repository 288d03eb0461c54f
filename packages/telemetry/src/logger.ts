import { type DestinationStream, destination, type Logger, pino } from 'pino';
import { errorInLog } from './error-in-log.ts';
import { withoutSecrets } from './without-secrets.ts';

/** From the last words only to everything; `silent` says nothing. */
export const LOG_LEVELS = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;

export type LogSettings = {
  /** Name of the app, on every line. */
  readonly name: string;
  readonly level: (typeof LOG_LEVELS)[number];
  /** `json`, a line each, for machines; `pretty` for eyes. */
  readonly format: 'json' | 'pretty';
};

/**
 * The logger of an app. It writes to standard error at once, so that the last words of a process
 * that dies are not lost.
 *
 * @param to where else the lines go; for tests.
 */
export async function openLogger(settings: LogSettings, to?: DestinationStream): Promise<Logger> {
  const { name, level, format } = settings;
  return pino(
    {
      name,
      level,
      serializers: { err: errorInLog },
      formatters: { log: withoutSecrets },
    },
    format === 'json' ? (to ?? standardError()) : await prettyStream(to ?? standardError()),
  );
}

function standardError(): DestinationStream {
  return destination({ dest: 2, sync: true });
}

/** Loaded only where it is wanted: production does without it. */
async function prettyStream(to: DestinationStream): Promise<DestinationStream> {
  const { default: pretty } = await import('pino-pretty');
  const format = pretty.prettyFactory({
    ignore: 'pid,hostname',
    translateTime: 'SYS:HH:MM:ss.l',
    singleLine: true,
  });
  return { write: (line) => to.write(format(line)) };
}
