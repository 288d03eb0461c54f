import type { Socket } from 'node:net';
import { rawAnswer } from './raw-answer.ts';
import { type RefusalStatus, refusal } from './refusal.ts';

/** What Node's parser says of a request that never became one; anything else is a bad request. */
const STATUS: Readonly<Record<string, RefusalStatus>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_HEADER_OVERFLOW: 431,
};

/** Answers, and closes the connection: nobody knows where the next request would begin. */
export function unreadableRequest(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const status = STATUS[error.code ?? ''] ?? 400;
  socket.end(rawAnswer(status, refusal(status)), () => socket.destroySoon());
}
