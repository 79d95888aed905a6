import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { freePort, startProcess } from '../faults/process.ts';
import { writeContent } from '../helpers/minimal-content.ts';
import { signIn } from '../helpers/server.ts';
import { percentile, send } from './load/reader.ts';
import { shapes } from './load/shapes.ts';

/**
 * What hostile input costs a reader: the 99th percentile of a page asked for every 50 ms while long and nested
 * inputs come to every endpoint one after the other, and while 500 people sign in at once, beside an idle
 * server. `node tests/bench/load.ts [WORD]`: only shapes whose name holds the word.
 */
const IDLE_MS = 8_000;
const SIGN_INS = 500;
/** Longest time a request may take: the limit of its work, and the wait of one that came before. */
const REQUEST_LIMIT_MS = 12_000;

/** A reader in a thread of its own. @returns what ends it and gives its times, once it has begun */
async function startReader(origin: string): Promise<{ stop: () => Promise<number[]> }> {
  const script = new URL('./load/reader-thread.ts', import.meta.url);
  const thread = new Worker(script, { workerData: origin });
  await new Promise((resolve) => thread.once('online', resolve));
  const stop = () => {
    const times = new Promise<number[]>((resolve) => thread.once('message', resolve));
    thread.postMessage('stop');
    return times.finally(() => thread.terminate());
  };
  return { stop };
}

const [word = ''] = process.argv.slice(2);
const content = await writeContent();
const dataDir = mkdtempSync(join(tmpdir(), 'tai-'));
const server = await startProcess({
  DATA_DIR: dataDir,
  SEED_DIR: content.dir,
  PORT: String(await freePort()),
});
const { origin } = server;
const row = (...cells: (string | number)[]) => console.log(cells.join('\t'));
const seen = (times: readonly number[]) =>
  [0.5, 0.99, 1].map((part) => percentile(times, part).toFixed(1));

const client = await signIn(origin, 'quantri');
const signed = { origin, cookie: client.cookie, 'x-csrf-token': client.csrf };
// Processes are begun once, and the first page is compiled.
await client.cms('previewBody', { markdown: 'Chữ.' });
for (let at = 0; at < 50; at += 1) await send(origin, '/');

row('reader', 'median ms', 'p99 ms', 'longest ms', 'p99 beside idle');
const idle = await startReader(origin);
await new Promise((resolve) => setTimeout(resolve, IDLE_MS));
const quiet = await idle.stop();
const base = percentile(quiet, 0.99);
row('idle', ...seen(quiet), 1);

const loaded: number[] = [];
const slow: [ms: number, name: string][] = [];
const requests: [ms: number, status: number, name: string][] = [];
const chosen = shapes.filter(({ name }) => name.includes(word));
for (const { name, path, method, headers, body, isSignedIn } of chosen) {
  const reader = await startReader(origin);
  const all = { host: new URL(origin).host, origin, ...headers, ...(isSignedIn ? signed : {}) };
  const { status, ms } = await send(origin, path, { method, headers: all, body });
  const times = await reader.stop();
  loaded.push(...times);
  slow.push([Math.max(0, ...times), name]);
  requests.push([ms, status, name]);
}
row(`${chosen.length} shapes`, ...seen(loaded), (percentile(loaded, 0.99) / base).toFixed(1));

const reader = await startReader(origin);
await new Promise((resolve) => setTimeout(resolve, 500));
const start = performance.now();
const tries = await Promise.all(
  Array.from({ length: SIGN_INS }, (_, at) =>
    send(origin, '/api/sign-in', {
      method: 'POST',
      headers: {
        ...{ host: new URL(origin).host, origin, 'content-type': 'application/json' },
        'x-forwarded-for': `198.18.${at >> 8}.${at & 255}`,
      },
      body: JSON.stringify({ login: at % 2 ? 'lan' : `ai-${at}`, password: 'sai mật khẩu' }),
    }),
  ),
);
const seconds = ((performance.now() - start) / 1000).toFixed(1);
const crowded = await reader.stop();
row(`${SIGN_INS} sign-ins`, ...seen(crowded), (percentile(crowded, 0.99) / base).toFixed(1));
const answers = Object.entries(Object.groupBy(tries, ({ status }) => status));
row('', answers.map(([status, all]) => `${all?.length} × ${status}`).join(', '), `${seconds} s`);

console.log('\nlongest waits of the reader:');
for (const [ms, name] of slow.sort(([left], [right]) => right - left).slice(0, 8))
  row(ms.toFixed(0), name);
console.log('\nlongest requests:');
for (const [ms, status, name] of requests.sort(([left], [right]) => right - left).slice(0, 8))
  row(ms.toFixed(0), status, name);
const faults = requests.filter(
  ([ms, status]) => ms > REQUEST_LIMIT_MS || [0, 500].includes(status),
);
console.log(`\nover the limit of ${REQUEST_LIMIT_MS} ms, or an accident: ${faults.length}`);
for (const [ms, status, name] of faults) row(ms.toFixed(0), status, name);
const status = readFileSync(`/proc/${server.child.pid}/status`, 'utf8');
console.log(`most memory of the server: ${/VmHWM:\s*(.+)/.exec(status)?.[1]}`);

await server.kill();
rmSync(dataDir, { recursive: true, force: true });
content.remove();
