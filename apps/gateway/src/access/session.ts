import { GraphQLError } from 'graphql';
import type { Caller } from '../caller.ts';

/** What a credential opened. */
export type Session = {
  readonly caller: Caller;
  /**
   * Why the credential opens no more what it opened, or null while it does. Asked again and again by
   * connections that outlive a request, and before a request is answered.
   */
  ended(): Refusal | null;
};

/** Why somebody is not let in. */
export type Refusal = {
  readonly code: 'UNAUTHENTICATED' | 'IDENTITY_UNAVAILABLE';
  readonly message: string;
};

export function unauthenticated(message: string): Refusal {
  return { code: 'UNAUTHENTICATED', message };
}

/** The refusal as streams tell it. */
export function refusalError({ code, message }: Refusal): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}

/** Said to whoever brings nothing that is known: not what was wrong with it. */
export const UNKNOWN_CREDENTIAL: Refusal = unauthenticated(
  'Send an API key or a JSON Web Token as "Authorization: Bearer <key>".',
);
