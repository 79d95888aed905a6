import { connect, type Socket } from 'node:net';

/** One kind of request to a page. */
export interface Question {
  method: 'GET' | 'HEAD';
  headers: Record<string, string>;
}

/** What an answer is, once: its bytes are counted afterwards, because all of them are as long. */
export interface FirstAnswer {
  status: number;
  headers: Map<string, string>;
  body: Buffer;
  length: number;
}

export function requestText({ method, headers }: Question): string {
  const lines = Object.entries({ Host: 'localhost', ...headers }).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  );
  return `${method} / HTTP/1.1\r\n${lines.join('')}\r\n`;
}

export async function open(port: number): Promise<Socket> {
  const socket = connect({ host: '127.0.0.1', port, noDelay: true });
  await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject));
  return socket;
}

/** Asks once and reads the answer. */
export async function askOnce(port: number, question: Question): Promise<FirstAnswer> {
  const socket = await open(port);
  const { promise, resolve, reject } = Promise.withResolvers<FirstAnswer>();
  let read = Buffer.alloc(0);
  socket.on('error', reject);
  socket.on('data', (chunk) => {
    read = Buffer.concat([read, chunk]);
    const end = read.indexOf('\r\n\r\n');
    if (end < 0) return;
    const [first = '', ...lines] = read.subarray(0, end).toString('latin1').split('\r\n');
    const headers = new Map(
      lines.map((line) => {
        const colon = line.indexOf(':');
        return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
      }),
    );
    const status = Number(first.split(' ')[1]);
    const isEmpty = question.method === 'HEAD' || status === 304;
    const length = end + 4 + (isEmpty ? 0 : Number(headers.get('content-length')));
    if (read.length >= length) resolve({ status, headers, body: read.subarray(end + 4), length });
  });
  socket.write(requestText(question));
  return promise.finally(() => socket.destroy());
}
