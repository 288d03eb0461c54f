import { randomUUID } from 'node:crypto';
import { LedgerUnavailable } from '@oncegate/ledger';
import { NotOpenable } from '@oncegate/vault';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { Unread } from '../operations/unread.ts';
import type { Services } from '../services.ts';
import { Unanswered } from '../submit/unanswered.ts';
import { countError } from '../telemetry/count-error.ts';
import { withoutValues } from './without-values.ts';

const RESEND =
  'The ledger did not answer in time, and may have taken this. Send it again, a submission with the same client token: nothing happens twice.';

const READ_AGAIN =
  'The ledger did not answer in time, so this could not be read. Reading changes nothing: ask again.';

const SEALED =
  'What this operation holds was sealed under a key that is missing here. It is not lost: ask the operator to bring the key back.';

/**
 * What a caller is told of an error. Errors of the request pass, without the values they
 * print; anything else is masked, and logged under an id that the caller is given.
 *
 * @param formatted as the GraphQL server would answer it.
 */
export function publicError(
  formatted: GraphQLFormattedError,
  error: unknown,
  { log, metrics }: Pick<Services, 'log' | 'metrics'>,
): GraphQLFormattedError {
  const told = toldOf(formatted, error, log);
  countError(told, metrics);
  return told;
}

function toldOf(
  formatted: GraphQLFormattedError,
  error: unknown,
  log: Logger,
): GraphQLFormattedError {
  const cause = thrownBy(error);
  if (cause === null) {
    return {
      ...formatted,
      message: withoutValues(formatted.message),
      // Over HTTP every refusal has its code; the streams leave it to us.
      extensions: { code: 'BAD_USER_INPUT', ...formatted.extensions },
    };
  }
  const correlationId = randomUUID();
  const { path, locations } = formatted;
  const where = { ...(path && { path }), ...(locations && { locations }) };
  if (cause instanceof LedgerUnavailable) {
    const about = cause instanceof Unanswered && cause.about;
    log.warn({ ...about, correlationId, err: cause }, 'ledger unavailable');
    return {
      message: cause instanceof Unread ? READ_AGAIN : RESEND,
      ...where,
      extensions: { code: 'LEDGER_UNAVAILABLE', correlationId },
    };
  }
  if (cause instanceof NotOpenable) {
    log.error({ correlationId, err: cause }, 'what an operation holds cannot be opened');
    return { message: SEALED, ...where, extensions: { code: 'OPERATION_SEALED', correlationId } };
  }
  log.error({ correlationId, err: cause }, 'unexpected error');
  return {
    message: `Something went wrong here that should not have. Quote ${correlationId} when you report it.`,
    ...where,
    extensions: { code: 'INTERNAL_SERVER_ERROR', correlationId },
  };
}

/** What went wrong inside, or null where the request is at fault: those errors are GraphQL's. */
function thrownBy(error: unknown): unknown {
  let cause = error;
  while (cause instanceof GraphQLError) {
    if (cause.originalError === undefined) {
      return cause.extensions.code === 'INTERNAL_SERVER_ERROR' ? cause : null;
    }
    cause = cause.originalError;
  }
  return cause;
}
