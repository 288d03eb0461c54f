import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { type Beginning, OBEYED, type Order, TOUCHED } from './tcp-proxy-order.ts';
import type { TcpWire } from './tcp-wire.ts';

/** A wire on a thread of its own: a test that has much to do itself holds nobody up. */
export type TcpProxy = Omit<TcpWire, 'loseReply'> & {
  readonly host: string;
  /**
   * Swallows the next reply that has this text, and cuts every connection in its place.
   *
   * @returns when it has.
   */
  loseReply(having: string): Promise<void>;
  /** Bytes that were held, dropped or delayed, and connections cut: whether the fault fired. */
  readonly touched: number;
};

export async function tcpProxy(target: number): Promise<TcpProxy> {
  const seen = new Int32Array(new SharedArrayBuffer(8));
  const thread = new Worker(new URL('./tcp-proxy-thread.ts', import.meta.url), {
    workerData: { target, seen } satisfies Beginning,
  });
  const [port] = (await once(thread, 'message')) as [number];
  /** Has been obeyed when it returns, as if the wire were here. */
  const order = (what: Order['what'], ...given: readonly unknown[]): void => {
    const before = Atomics.load(seen, OBEYED);
    thread.postMessage({ what, given } satisfies Order);
    if (Atomics.wait(seen, OBEYED, before, 60_000) === 'timed-out') {
      throw new Error(`The wire does not ${what}`);
    }
  };
  return {
    host: '127.0.0.1',
    port,
    treat: (requests, replies) => order('treat', requests, replies),
    async loseReply(having) {
      order('loseReply', having);
      await once(thread, 'message');
    },
    release: () => order('release'),
    cut: () => order('cut'),
    refuse: () => order('refuse'),
    accept: () => order('accept'),
    retarget: (to) => order('retarget', to),
    get touched() {
      return Atomics.load(seen, TOUCHED);
    },
    async close() {
      const ended = once(thread, 'exit');
      order('close');
      await ended;
    },
  };
}
