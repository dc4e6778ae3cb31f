/** A TCP proxy that can be cut: connections end, new ones are refused until it is joined again. */
import { connect, createServer, type Socket } from 'node:net';

export interface CuttableProxy {
  readonly port: number;
  /** Bytes that went to the server so far. */
  readonly sent: () => number;
  readonly cut: () => void;
  readonly join: () => void;
  readonly close: () => Promise<void>;
}

export function startProxy(target: number): Promise<CuttableProxy> {
  const sockets = new Set<Socket>();
  let open = true;
  let sent = 0;
  const server = createServer(near => {
    if (!open) return void near.destroy();
    const far = connect(target, '127.0.0.1');
    near.on('data', chunk => {
      sent += chunk.length;
    });
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      from.pipe(to);
      from.on('error', () => to.destroy());
      from.on('close', () => {
        sockets.delete(from);
        to.destroy();
      });
    }
  });
  return new Promise(resolve => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve({
        port: typeof address === 'object' && address ? address.port : 0,
        sent: () => sent,
        cut: () => {
          open = false;
          for (const socket of sockets) socket.destroy();
        },
        join: () => {
          open = true;
        },
        close: () =>
          new Promise(done => {
            for (const socket of sockets) socket.destroy();
            server.close(() => done());
          }),
      });
    });
  });
}
