import { type ClientRequest, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { TLSSocket } from 'node:tls';
import type { SendOptions } from './cloud.ts';

/** What came back from one HTTP request. */
export type Exchange =
  | { readonly kind: 'nothing'; readonly reason: string; readonly sent: boolean }
  | {
      readonly kind: 'response';
      readonly status: number;
      readonly headers: IncomingHttpHeaders;
      /** Null where the body was cut, aborted, late or beyond the cap. */
      readonly body: Buffer | null;
    };

export type Limits = {
  /** From opening the request until the connection is up, TLS included. */
  readonly connectTimeoutMs: number;
  /** From the first byte out to the last byte in: a slow drip cannot outlast it. */
  readonly readTimeoutMs: number;
  readonly maxAnswerBytes: number;
};

/**
 * Sends `body` through a request that has not begun to send. Nothing is written before the
 * connection is up and `maySend` agreed, so whatever fails earlier is `sent: false`, and whatever
 * fails later, a keep-alive connection that the server had already left included, is `sent: true`.
 */
export function exchange(
  request: ClientRequest,
  body: string,
  limits: Limits,
  { maySend, signal }: SendOptions,
): Promise<Exchange> {
  return new Promise((resolve, reject) => {
    let sent = false;
    let settled = false;
    let response: IncomingMessage | null = null;
    let timer = within(limits.connectTimeoutMs, 'connect');

    function within(ms: number, phase: 'connect' | 'read'): NodeJS.Timeout {
      return setTimeout(() => cut(`${phase} timeout after ${ms} ms`), ms);
    }

    function release(): void {
      settled = true;
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
    }

    function cut(reason: string): void {
      if (settled) return;
      release();
      resolve(response === null ? { kind: 'nothing', reason, sent } : answered(response, null));
      request.destroy();
    }

    function onAbort(): void {
      cut('aborted');
    }

    function onUp(): void {
      if (settled) return;
      clearTimeout(timer);
      let agreed: boolean;
      try {
        agreed = maySend();
      } catch (error) {
        release();
        request.destroy();
        reject(error);
        return;
      }
      if (!agreed) {
        cut('held back before the send');
        return;
      }
      timer = within(limits.readTimeoutMs, 'read');
      sent = true;
      request.end(body);
    }

    function onResponse(incoming: IncomingMessage): void {
      response = incoming;
      const chunks: Buffer[] = [];
      let size = 0;
      incoming.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size > limits.maxAnswerBytes) cut('answer too large');
        else chunks.push(chunk);
      });
      incoming.on('error', (error) => cut(reasonOf(error)));
      incoming.on('end', () => {
        release();
        resolve(answered(incoming, Buffer.concat(chunks)));
      });
    }

    request.on('socket', (socket) => {
      if (request.reusedSocket) onUp();
      else socket.once(socket instanceof TLSSocket ? 'secureConnect' : 'connect', onUp);
    });
    request.on('response', onResponse);
    request.on('error', (error) => cut(reasonOf(error)));
    request.on('close', () => cut('connection closed'));
    signal?.addEventListener('abort', onAbort);
    if (signal?.aborted) cut('aborted');
  });
}

function answered(incoming: IncomingMessage, body: Buffer | null): Exchange {
  const { statusCode = 0, headers } = incoming;
  return { kind: 'response', status: statusCode, headers, body };
}

/** The error's code and nothing else: messages hold addresses, and worse. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return typeof code === 'string' && /^[A-Z][A-Z0-9_]*$/.test(code) ? code : 'connection failed';
}
