import { parentPort, workerData } from 'node:worker_threads';
import type { KnownSite, ReadingReport } from './readers.ts';

/** Clients that read without pause, in a thread of their own: what publishes does not make them wait. */
const { front, paths, count } = workerData as { front: string; paths: string[]; count: number };
const history = new Map<string, { release: number; text: string }[]>();
const assets = new Map<string, string>();
const report: ReadingReport = { requests: 0, failed: [], wrong: [], incomplete: [] };
let isStopped = false;

/** How long a thread may not have heard yet of what it is shown already. */
const NEWS_MS = 500;

const reading = Promise.withResolvers<void>();
parentPort?.on('message', (message: KnownSite | 'stop') => {
  if (message === 'stop') {
    isStopped = true;
    return;
  }
  for (const [path, states] of message.history) history.set(path, states);
  for (const [path, text] of message.assets) assets.set(path, text);
  reading.resolve();
});
await reading.promise;
await Promise.all(Array.from({ length: count }, read));
parentPort?.postMessage(report);
parentPort?.close();

async function read(): Promise<void> {
  const seen = new Map<string, number>();
  while (!isStopped) {
    // Most readers read what is new: the first page and a handful of others.
    const index = Math.random() < 0.4 ? 0 : 2 + Math.floor(Math.random() ** 3 * (paths.length - 2));
    const path = paths[index] ?? 'index.html';
    const answer = await get(`${front}/${path.replace(/index\.html$/, '')}`);
    if (answer === null) continue;
    const state = await known(() => history.get(path)?.find(({ text }) => text === answer));
    if (!state) report.wrong.push(`${path}: ${answer.slice(0, 60)}`);
    else if (state.release < (seen.get(path) ?? 0)) report.wrong.push(`${path}: back`);
    else seen.set(path, state.release);
    const [, asset = ''] = /href="\/([^"]+)"/.exec(answer) ?? [];
    const bytes = await get(`${front}/${asset}`);
    if (bytes !== null && bytes !== (await known(() => assets.get(asset))))
      report.incomplete.push(asset);
  }
}

async function known<T>(look: () => T | undefined): Promise<T | undefined> {
  const found = look();
  if (found !== undefined) return found;
  await new Promise((resolve) => setTimeout(resolve, NEWS_MS));
  return look();
}

async function get(url: string): Promise<string | null> {
  report.requests += 1;
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(60_000) });
    const text = await response.text();
    if (response.status === 200) return text;
    report.failed.push(`${response.status} ${new URL(url).pathname}`);
  } catch (error) {
    const { message, cause } = error as Error & { cause?: { code?: string } };
    report.failed.push(`${message} ${cause?.code ?? ''} ${new URL(url).pathname}`);
  }
  return null;
}
