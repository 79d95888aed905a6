import { connect, createServer, type Socket } from 'node:net';

/** How fast a line is. */
export interface LineSpeed {
  bytesPerSecond: number;
  roundTripMs: number;
}

export interface SlowLine {
  origin: string;
  close: () => void;
}

/** What one connection sends before another has its turn. */
const SEGMENT = 2920;

/**
 * A line between a browser and a server on this machine: all connections share its speed in turns, and every
 * byte is late by half a round trip each way. Unlike the browser's own throttling it slows workers too.
 */
export async function slowLine(
  serverPort: number,
  { bytesPerSecond, roundTripMs }: LineSpeed,
): Promise<SlowLine> {
  const waiting = new Map<Socket, Buffer[]>();
  let isSending = false;
  let freeAt = 0;
  const later = (work: () => void) => setTimeout(work, roundTripMs / 2);
  const send = () => {
    const [next] = waiting;
    isSending = next !== undefined;
    if (!next) return;
    const [socket, [bytes = Buffer.alloc(0), ...rest]] = next;
    const left = bytes.length > SEGMENT ? [bytes.subarray(SEGMENT), ...rest] : rest;
    // Behind all others until its next turn.
    waiting.delete(socket);
    if (left.length > 0) waiting.set(socket, left);
    const segment = bytes.subarray(0, SEGMENT);
    freeAt = Math.max(freeAt, performance.now()) + (1000 * segment.length) / bytesPerSecond;
    setTimeout(() => {
      later(() => socket.write(segment));
      send();
    }, freeAt - performance.now());
  };
  const sockets = new Set<Socket>();
  const line = createServer((browser) => {
    const server = connect(serverPort, '127.0.0.1');
    for (const [socket, other] of [
      [browser, server],
      [server, browser],
    ] as const) {
      sockets.add(socket.setNoDelay(true));
      socket.on('error', () => other.destroy());
      socket.on('close', () => later(() => other.destroy()));
    }
    browser.on('data', (bytes) => later(() => server.write(bytes)));
    server.on('data', (bytes) => {
      waiting.set(browser, [...(waiting.get(browser) ?? []), bytes]);
      if (!isSending) send();
    });
  });
  await new Promise<void>((resolve) => line.listen(0, '127.0.0.1', resolve));
  const address = line.address();
  return {
    origin: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
    close: () => {
      line.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
