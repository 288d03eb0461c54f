import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A wire to Redis that can be cut, and held so that nothing passes. */
export type TcpProxy = {
  readonly port: number;
  cut(): Promise<void>;
  heal(): void;
  close(): Promise<void>;
  hold(): void;
  /** Cuts the connection in the place of the next reply that has this text. */
  loseReply(having: string): void;
  release(): void;
  /** Commands that were sent through so far. */
  readonly commands: number;
};

/** How a command begins on the wire. */
const COMMAND = /^\*\d+\r\n\$/gm;

export async function tcpProxy(target: URL): Promise<TcpProxy> {
  const nearEnds = new Set<Socket>();
  const farEnds = new Set<Socket>();
  let away = false;
  let held = false;
  let commands = 0;
  let toBeLost: string | undefined;
  const carry = (from: Socket, to: Socket, ends: Set<Socket>): void => {
    ends.add(from);
    from.pipe(to);
    from.on('error', () => to.destroy());
    from.on('close', () => {
      ends.delete(from);
      to.destroy();
    });
    if (held) {
      from.pause();
    }
  };
  const server = createServer((near) => {
    if (away) {
      near.resetAndDestroy();
      return;
    }
    const far = connect(Number(target.port), target.hostname);
    // Before what is carried on.
    far.on('data', (chunk) => {
      if (toBeLost !== undefined && chunk.includes(toBeLost)) {
        toBeLost = undefined;
        near.destroy();
        far.destroy();
      }
    });
    carry(near, far, nearEnds);
    near.on('data', (chunk) => {
      commands += chunk.toString('latin1').match(COMMAND)?.length ?? 0;
    });
    carry(far, near, farEnds);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    get commands() {
      return commands;
    },
    // The port is kept: given back for a moment, it may be the local end of anybody's connection.
    cut: async () => {
      away = true;
      const ends = [...nearEnds, ...farEnds];
      const closed = ends.map((end) => new Promise((resolve) => end.once('close', resolve)));
      for (const end of ends) {
        end.destroy();
      }
      await Promise.all(closed);
    },
    heal: () => {
      away = false;
    },
    close: async () => {
      for (const end of [...nearEnds, ...farEnds]) {
        end.destroy();
      }
      await new Promise((resolve) => server.close(resolve));
    },
    hold: () => {
      held = true;
      for (const end of [...nearEnds, ...farEnds]) {
        end.pause();
      }
    },
    loseReply: (having) => {
      toBeLost = having;
    },
    release: () => {
      held = false;
      for (const end of [...nearEnds, ...farEnds]) {
        end.resume();
      }
    },
  };
}
