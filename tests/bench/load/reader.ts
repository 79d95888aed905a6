import { request } from 'node:http';

/** What one request came to. */
export interface Sent {
  status: number;
  ms: number;
}

/** Sends a request and reads the whole answer; status 0 when the connection was closed. */
export function send(
  origin: string,
  path: string,
  options: {
    method?: string;
    headers?: Record<string, string>;
    body?: string | Buffer;
  } = {},
): Promise<Sent> {
  const { method = 'GET', headers = {}, body } = options;
  const { hostname, port } = new URL(origin);
  const start = performance.now();
  return new Promise((resolve) => {
    const done = (status: number) => resolve({ status, ms: performance.now() - start });
    const asked = request({ hostname, port, path, method, headers }, (answer) => {
      answer.resume();
      answer.on('end', () => done(answer.statusCode ?? 0));
      answer.on('error', () => done(0));
    });
    asked.on('error', () => done(0));
    asked.end(body);
  });
}

/** A reader who asks for a page every 50 ms, whatever else goes on. */
export function startReader(origin: string): { stop: () => Promise<number[]>; times: number[] } {
  const times: number[] = [];
  const open = new Set<Promise<unknown>>();
  const timer = setInterval(() => {
    const asked = send(origin, '/').then(({ ms }) => times.push(ms));
    open.add(asked);
    void asked.finally(() => open.delete(asked));
  }, 50);
  return {
    times,
    stop: async () => {
      clearInterval(timer);
      await Promise.all(open);
      return times;
    },
  };
}

/** The time that a part of all requests stays below. */
export function percentile(times: readonly number[], part: number): number {
  const sorted = [...times].sort((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}
