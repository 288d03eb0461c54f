import type { ExecutionResult, FormattedExecutionResult } from 'graphql';
import type { Services } from '../services.ts';
import { publicError } from './public-error.ts';

/** A result of a stream with its errors as the public may see them; undefined where it has none. */
export function masked(
  { data, errors }: Result,
  services: Pick<Services, 'log' | 'metrics'>,
): FormattedExecutionResult | undefined {
  return (
    errors && {
      ...(data !== undefined && { data }),
      errors: errors.map((error) => publicError(error.toJSON(), error, services)),
    }
  );
}

/** As the servers hand it over: `errors` may be there and undefined. */
type Result = {
  readonly data?: ExecutionResult['data'] | undefined;
  readonly errors?: ExecutionResult['errors'] | undefined;
};
