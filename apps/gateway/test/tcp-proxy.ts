import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A wire to Redis that can be cut, and held so that nothing passes. */
export type TcpProxy = {
  readonly port: number;
  cut(): Promise<void>;
  heal(): Promise<void>;
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
  const listen = (port: number): Promise<void> =>
    new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
  await listen(0);
  const { port } = server.address() as AddressInfo;
  return {
    port,
    get commands() {
      return commands;
    },
    cut: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const end of [...nearEnds, ...farEnds]) {
          end.destroy();
        }
      }),
    heal: () => listen(port),
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
