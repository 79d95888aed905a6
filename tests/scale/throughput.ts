import { request } from 'node:http';
import { cpuSeconds, TICKS } from './cpu-seconds.ts';

export interface Throughput {
  requests: number;
  /** Requests a second on the clock, with the client on the same machine. */
  perSecond: number;
  /** Requests for each second of processor that the server used. */
  perCpuSecond: number;
}

/** Asks for pages in turn over connections that stay open. @throws Error for an answer that is not 200 */
export async function measure(
  origin: string,
  paths: readonly string[],
  { pid, count, clients }: { pid: number; count: number; clients: number },
): Promise<Throughput> {
  const began = performance.now();
  const cpu = cpuSeconds(pid);
  let next = 0;
  const run = async () => {
    while (next < count) {
      const path = paths[next % paths.length] ?? '';
      next += 1;
      await get(`${origin}/${path.replace(/index\.html$/, '')}`);
    }
  };
  await Promise.all(Array.from({ length: clients }, run));
  const seconds = (performance.now() - began) / 1000;
  const used = Math.max(cpuSeconds(pid) - cpu, 1 / TICKS);
  return { requests: count, perSecond: count / seconds, perCpuSecond: count / used };
}

function get(url: string): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const headers = { 'accept-encoding': 'gzip' };
  const asked = request(url, { headers }, (response) => {
    response.resume();
    response.once('end', () =>
      response.statusCode === 200 ? resolve() : reject(new Error(`${response.statusCode} ${url}`)),
    );
  });
  asked.once('error', reject);
  asked.end();
  return promise;
}
