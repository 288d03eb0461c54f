import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyReply } from 'fastify';

/** What goes back to the caller. */
export type Delivery =
  | {
      readonly do: 'answer';
      readonly status: number;
      readonly body: string;
      readonly headers: Readonly<Record<string, string>>;
    }
  | { readonly do: 'cut'; readonly status: number; readonly body: string }
  | { readonly do: 'reset' }
  | { readonly do: 'hold'; readonly ms: number };

const JSON_TYPE = { 'content-type': 'application/json;charset=utf-8' };

export function jsonAnswer(
  status: number,
  body: object,
  headers: Readonly<Record<string, string>> = {},
): Delivery {
  return {
    do: 'answer',
    status,
    body: JSON.stringify(body),
    headers: { ...JSON_TYPE, ...headers },
  };
}

/** The status that the caller will see whole, if any. */
export function statusOf(delivery: Delivery, reply: FastifyReply): number | null {
  const gone = reply.raw.socket === null || reply.raw.socket.destroyed;
  return delivery.do === 'answer' && !gone ? delivery.status : null;
}

export async function deliver(
  delivery: Delivery,
  reply: FastifyReply,
  stop: AbortSignal,
): Promise<FastifyReply> {
  if (delivery.do === 'answer') {
    return reply.code(delivery.status).headers(delivery.headers).send(delivery.body);
  }
  reply.hijack();
  const { raw } = reply;
  switch (delivery.do) {
    case 'cut': {
      const body = Buffer.from(delivery.body);
      raw.writeHead(delivery.status, { ...JSON_TYPE, 'content-length': body.length });
      raw.write(body.subarray(0, Math.floor(body.length / 2)), () => raw.socket?.destroy());
      break;
    }
    case 'reset':
      raw.socket?.resetAndDestroy();
      break;
    case 'hold': {
      const gone = new AbortController();
      raw.once('close', () => gone.abort());
      const ended = AbortSignal.any([gone.signal, stop]);
      await wait(delivery.ms, undefined, { signal: ended }).catch(() => undefined);
      raw.socket?.destroy();
      break;
    }
  }
  return reply;
}
