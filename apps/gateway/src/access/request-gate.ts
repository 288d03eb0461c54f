import type { FastifyReply, FastifyRequest, onSendHookHandler } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';
import type { Metrics } from '../metrics.ts';
import { countError } from '../telemetry/count-error.ts';
import type { Authenticator } from './authenticator.ts';
import { refusedCredential } from './credential-refusal.ts';
import type { Refusal, Session } from './session.ts';
import type { TenantQuotas } from './tenant-quotas.ts';
import { tooManyRequests } from './too-many-requests.ts';

/** Lets requests in by their bearer token and their tenant's quota, before a body is read. */
export type RequestGate = {
  readonly onRequest: (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;
  /**
   * Before the answer: what to send instead, where the credential has ended since. A request may
   * have been kept waiting for a minute.
   */
  readonly onSend: onSendHookHandler;
  /** Of a request that was let in. */
  sessionOf(request: FastifyRequest): Session;
};

export function requestGate(
  authenticator: Authenticator,
  quotas: TenantQuotas,
  metrics: Pick<Metrics, 'errors'>,
): RequestGate {
  const sessions = new WeakMap<FastifyRequest, Session>();
  const told = (error: GraphQLFormattedError): object => {
    countError(error, metrics);
    return { errors: [error] };
  };
  const inWords = ({ code, message }: Refusal): object => told({ message, extensions: { code } });
  return {
    onRequest: async (request, reply) => {
      const opened = await authenticator.bearer(request.headers.authorization);
      if (!opened.ok) {
        return refusedCredential(reply, opened.error, ['Bearer']).send(inWords(opened.error));
      }
      const { caller } = opened.value;
      const over = await quotas.enter(caller.tenant);
      if (over !== null) {
        return tooManyRequests(reply, over).send(told(over.toJSON()));
      }
      sessions.set(request, opened.value);
      return undefined;
    },
    onSend: (request, reply, answer, done) => {
      const refusal = sessions.get(request)?.ended() ?? null;
      if (refusal === null) {
        done(null, answer);
        return;
      }
      const body = JSON.stringify(inWords(refusal));
      refusedCredential(reply, refusal, ['Bearer'])
        .header('content-type', 'application/json; charset=utf-8')
        .header('content-length', Buffer.byteLength(body));
      done(null, body);
    },
    sessionOf: (request) => {
      const session = sessions.get(request);
      if (session === undefined) {
        throw new Error('A request passed without its caller being known');
      }
      return session;
    },
  };
}
