import { type DestinationStream, destination, type Logger, pino } from 'pino';
import { errorInLog } from './error-in-log.ts';
import { gatheredLines, type Lines } from './gathered-lines.ts';
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

/** What is kept where nothing can be written, a full disk for one: then lines are left out, and nobody fails. */
const KEPT_BYTES = 16 * 1024 * 1024;

/**
 * The logger of an app. It writes to standard error, the lines of one turn of the event loop together at
 * its end, and before the process ends. Who writes to standard output or error by another way calls its
 * `flush()` before, so that what happened first is read first.
 *
 * @param to where else the lines go, at once; for tests.
 */
export async function openLogger(settings: LogSettings, to?: DestinationStream): Promise<Logger> {
  const { name, level, format } = settings;
  const lines = to ?? standardError();
  return pino(
    {
      name,
      level,
      serializers: { err: errorInLog },
      formatters: { log: withoutSecrets },
    },
    format === 'json' ? lines : await prettyStream(lines),
  );
}

let errorLines: Lines | undefined;

/** One for all loggers of a process: their lines keep their order. */
function standardError(): Lines {
  if (errorLines === undefined) {
    const stream = destination({ dest: 2, sync: true, maxLength: KEPT_BYTES });
    stream.on('error', () => {});
    errorLines = gatheredLines(stream);
  }
  return errorLines;
}

/** Loaded only where it is wanted: production does without it. */
async function prettyStream(to: DestinationStream | Lines): Promise<DestinationStream> {
  const { default: pretty } = await import('pino-pretty');
  const format = pretty.prettyFactory({
    ignore: 'pid,hostname',
    translateTime: 'SYS:HH:MM:ss.l',
    singleLine: true,
  });
  return { ...to, write: (line) => to.write(format(line)) };
}
