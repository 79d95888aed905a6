import { readdirSync, readFileSync } from 'node:fs';
import { request } from 'node:http';

/** Clock ticks a second of /proc (USER_HZ). */
const TICKS = 100;

/** Seconds of processor that a process and those it started have used. */
export function cpuSeconds(pid: number): number {
  const parents = new Map<number, number>();
  const used = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      parents.set(Number(name), Number(fields[1]));
      used.set(Number(name), (Number(fields[11]) + Number(fields[12])) / TICKS);
    } catch {
      // It ended meanwhile.
    }
  }
  const isBelow = (one: number | undefined): boolean =>
    one !== undefined && one > 1 && (one === pid || isBelow(parents.get(one)));
  return [...used].filter(([one]) => isBelow(one)).reduce((sum, [, seconds]) => sum + seconds, 0);
}

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
