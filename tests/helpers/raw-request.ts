import { request } from 'node:http';

export interface RawAnswer {
  status: number;
  headers: Record<string, string | undefined>;
  /** As it came, still compressed. */
  bytes: Buffer;
}

/** Asks for an address exactly as it is written, and unpacks nothing. */
export function rawRequest(
  origin: string,
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<RawAnswer> {
  const { promise, resolve, reject } = Promise.withResolvers<RawAnswer>();
  const { hostname, port } = new URL(origin);
  const { method = 'GET', body } = options;
  const length = body ? { 'content-length': String(Buffer.byteLength(body)) } : {};
  const headers = { ...length, ...options.headers };
  const asked = request({ hostname, port, path, method, headers, agent: false }, (answer) => {
    const chunks: Buffer[] = [];
    answer.on('data', (chunk: Buffer) => chunks.push(chunk));
    answer.once('error', reject);
    answer.once('end', () =>
      resolve({
        status: answer.statusCode ?? 0,
        headers: answer.headers as RawAnswer['headers'],
        bytes: Buffer.concat(chunks),
      }),
    );
  });
  asked.once('error', reject);
  asked.end(body);
  return promise;
}
