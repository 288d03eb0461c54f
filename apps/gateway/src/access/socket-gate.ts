import { type FormattedExecutionResult, GraphQLError } from 'graphql';
import { CloseCode } from 'graphql-ws';
import type { Authenticator } from './authenticator.ts';
import type { LiveSessions } from './live-sessions.ts';
import { type Refusal, refusalError, type Session } from './session.ts';
import type { TenantQuotas } from './tenant-quotas.ts';

/** As much of a WebSocket as is needed here. */
type Socket = {
  readonly readyState: number;
  readonly OPEN: number;
  close(code: number, reason: string): void;
  once(event: 'close', listener: () => void): unknown;
};

/** By the registry of WebSocket close codes: come again. */
export const TRY_AGAIN_LATER = 1013;

/** Lets WebSockets in by their `connectionParams`, and closes them when that opens no more. */
export type SocketGate = {
  onConnect(socket: Socket, authorization: unknown): Promise<boolean>;
  /** Before each operation. */
  onSubscribe(socket: Socket): Promise<readonly GraphQLError[] | undefined>;
  /** Before each result: what to send instead, where it may be sent no more. */
  onNext(socket: Socket): FormattedExecutionResult | undefined;
  /** Of a socket that was let in. */
  sessionOf(socket: Socket): Session;
};

export function socketGate(
  authenticator: Authenticator,
  quotas: TenantQuotas,
  live: LiveSessions,
): SocketGate {
  const sessions = new WeakMap<Socket, Session>();
  const sessionOf = (socket: Socket): Session => {
    const session = sessions.get(socket);
    if (session === undefined) {
      throw new Error('A connection passed without its caller being known');
    }
    return session;
  };
  return {
    sessionOf,
    onConnect: async (socket, authorization) => {
      const opened = await authenticator.connection(authorization);
      if (!opened.ok) {
        close(socket, opened.error);
        return false;
      }
      // Gone while it was being asked about: nobody would be told of its end any more.
      if (socket.readyState !== socket.OPEN) {
        return false;
      }
      const place = quotas.socket(opened.value.caller.tenant);
      if (place instanceof GraphQLError) {
        socket.close(TRY_AGAIN_LATER, 'QUOTA_EXCEEDED: Too many WebSockets for this tenant.');
        return false;
      }
      socket.once('close', () => place.leave());
      sessions.set(socket, opened.value);
      socket.once(
        'close',
        live.hold(opened.value, (refusal) => close(socket, refusal)),
      );
      return true;
    },
    onSubscribe: async (socket) => {
      const session = sessionOf(socket);
      const refusal = session.ended();
      if (refusal !== null) {
        close(socket, refusal);
        return [refusalError(refusal)];
      }
      const over = await quotas.enter(session.caller.tenant);
      return over === null ? undefined : [over];
    },
    onNext: (socket) => {
      const refusal = sessionOf(socket).ended();
      if (refusal === null) {
        return undefined;
      }
      // Nothing is sent over a socket that is being closed, this no more than the result.
      close(socket, refusal);
      return { errors: [refusalError(refusal).toJSON()] };
    },
  };
}

function close(socket: Socket, { code, message }: Refusal): void {
  switch (code) {
    case 'UNAUTHENTICATED':
      return socket.close(CloseCode.Unauthorized, `${code}: ${message}`);
    case 'IDENTITY_UNAVAILABLE':
      return socket.close(TRY_AGAIN_LATER, code);
  }
}
