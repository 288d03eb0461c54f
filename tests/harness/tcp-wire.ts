import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/**
 * What is done with the bytes of each direction.
 * `pass`; `hold` keeps them until they are released; `drop` swallows them; a number delays them by ms.
 */
export type Treatment = 'pass' | 'hold' | 'drop' | number;

/** A wire to Redis or to the cloud that can be troubled. */
export type TcpWire = {
  readonly port: number;
  /** Treatment of bytes towards the server, and of its replies. Holds for what comes from now on. */
  treat(requests: Treatment, replies: Treatment): void;
  /**
   * Swallows the next reply that has this text, and cuts every connection in its place.
   *
   * @param isLost called when it has.
   */
  loseReply(having: string, isLost: () => void): void;
  /** Lets go what is held, late as it is, even if whoever sent it has gone. */
  release(): void;
  /** Closes every connection; `refuse` also those to come, until `accept`. */
  cut(): void;
  refuse(): void;
  accept(): void;
  /** Sends new connections to another port, and cuts those there are. */
  retarget(port: number): void;
  close(): Promise<void>;
};

/** @param touch told of bytes that are held, dropped or delayed, and of connections that are cut. */
export async function tcpWire(target: number, touch: (by: number) => void): Promise<TcpWire> {
  const sockets = new Set<Socket>();
  const resumes = new Set<() => void>();
  let requests: Treatment = 'pass';
  let replies: Treatment = 'pass';
  let port = target;
  let refusing = false;
  let toBeLost: { having: string; isLost: () => void } | null = null;

  /** Whether this chunk is the reply that shall be lost. */
  function loses(chunk: Buffer): boolean {
    if (toBeLost === null || !chunk.includes(toBeLost.having)) return false;
    const { isLost } = toBeLost;
    toBeLost = null;
    touch(chunk.length);
    cut();
    isLost();
    return true;
  }

  function pipe(from: Socket, to: Socket, treatment: () => Treatment, isReply: boolean): void {
    let before = Promise.resolve();
    from.on('data', (chunk: Buffer) => {
      if (isReply && loses(chunk)) return;
      const how = treatment();
      if (how === 'drop') {
        touch(chunk.length);
        return;
      }
      if (how === 'hold' || typeof how === 'number') touch(chunk.length);
      const waited =
        how === 'hold'
          ? new Promise<void>((resolve) => resumes.add(resolve))
          : typeof how === 'number'
            ? new Promise<void>((resolve) => setTimeout(resolve, how))
            : Promise.resolve();
      // One after the other, so that what is delayed is not overtaken.
      before = before.then(async () => {
        await waited;
        if (!to.destroyed) to.write(chunk);
      });
    });
    // What was sent before the end still arrives: the network does not know that the sender has gone.
    const end = (): void => void before.then(() => to.destroySoon());
    from.on('close', end);
    from.on('error', end);
  }

  const server = createServer((client) => {
    if (refusing) {
      touch(1);
      client.resetAndDestroy();
      return;
    }
    const upstream = connect(port, '127.0.0.1');
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.setNoDelay(true);
      socket.once('close', () => sockets.delete(socket));
    }
    pipe(client, upstream, () => requests, false);
    pipe(upstream, client, () => replies, true);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  const release = (): void => {
    for (const resume of resumes) resume();
    resumes.clear();
  };
  const cut = (): void => {
    touch(sockets.size);
    for (const socket of sockets) socket.destroy();
  };
  return {
    port: (server.address() as AddressInfo).port,
    treat(towards, back) {
      requests = towards;
      replies = back;
    },
    loseReply(having, isLost) {
      toBeLost = { having, isLost };
    },
    release,
    cut,
    refuse() {
      refusing = true;
      cut();
    },
    accept() {
      refusing = false;
    },
    retarget(to) {
      port = to;
      cut();
    },
    async close() {
      release();
      cut();
      server.close();
      await once(server, 'close');
    },
  };
}
