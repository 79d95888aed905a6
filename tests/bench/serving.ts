import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { Processes } from '../scale/processes.ts';
import { fillerText, generator } from '../search-eval/filler-text.ts';
import { askOnce, type Question } from './serving/connection.ts';
import { type Server, startServers, writeSite } from './serving/servers.ts';

/**
 * Requests a second for a page of 15 KB at 16 connections, each kind of answer beside a bare node:http server that
 * answers from memory, and nginx with one process where it is installed; what asks is a process of its own. The
 * servers take turns, so that a busy machine slows all of them: trust the ratios.
 * `node tests/bench/serving.ts [TURNS]`
 */
const PAGE_BYTES = 15 * 1024;
const TURN_MS = 1_200;
const WANTED = { ratio: 0.8, p99: 2 };

interface Figures {
  perSecond: number;
  p99: number;
  /** Requests for each second of the server's processor time: other programs change it least. */
  perCpuSecond: number;
}

const turns = Number(process.argv[2] ?? 7);
const page = pageOf(PAGE_BYTES);
const home = mkdtempSync(join(tmpdir(), 'phuc-vu-'));
const processes = new Processes();
const servers = Object.entries(await startServers(home, writeSite(home, page), processes));
const kinds: Record<string, (port: number) => Promise<Question>> = {
  '304': async (port) => {
    const { headers } = await askOnce(port, { method: 'GET', headers: {} });
    return { method: 'GET', headers: { 'If-None-Match': headers.get('etag') ?? '' } };
  },
  HEAD: async () => ({ method: 'HEAD', headers: { 'Accept-Encoding': 'br' } }),
  brotli: async () => ({ method: 'GET', headers: { 'Accept-Encoding': 'br' } }),
  gzip: async () => ({ method: 'GET', headers: { 'Accept-Encoding': 'gzip' } }),
  plain: async () => ({ method: 'GET', headers: {} }),
};

console.log(`page of ${page.length} letters, ${Buffer.byteLength(page)} bytes, ${turns} turns`);
const rows: Record<string, Record<string, string | number | boolean>> = {};
for (const [kind, questionFor] of Object.entries(kinds)) {
  const seen = Object.fromEntries(servers.map(([name]): [string, Figures[]] => [name, []]));
  const asked: [name: string, server: Server, question: Question][] = [];
  for (const [name, server] of servers) {
    const question = await questionFor(server.port);
    await check(kind, name, server.port, question);
    await load(server, question);
    asked.push([name, server, question]);
  }
  for (let turn = 0; turn < turns; turn += 1)
    for (const [name, server, question] of asked) seen[name]?.push(await load(server, question));
  rows[kind] = row(seen);
}
console.table(rows);
await processes.endAll();
rmSync(home, { recursive: true, force: true });

/** Words in a page as long as asked. */
function pageOf(bytes: number): string {
  const text = fillerText(generator(15), 2026);
  let body = '';
  while (Buffer.byteLength(body) < bytes - 300) body += `<p>${text.sentences(2)}</p>\n`;
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${text.title(['{act} {paper} về {theme}'])}</title></head><body><main>${body}</main></body></html>`;
}

/** @throws Error when a server answers something else than it is measured for; nginx of Debian has no brotli */
async function check(kind: string, name: string, port: number, question: Question): Promise<void> {
  const { status, headers, body } = await askOnce(port, question);
  const encoding = headers.get('content-encoding');
  const text = body.length === 0 ? '' : unpacked(body, encoding);
  const isRight = {
    '304': status === 304,
    HEAD: status === 200 && body.length === 0,
    brotli: (encoding === 'br' || name === 'nginx') && text === page,
    gzip: encoding === 'gzip' && text === page,
    plain: encoding === undefined && text === page,
  }[kind];
  if (!isRight) throw new Error(`${name} does not answer ${kind}: ${status} ${encoding}`);
}

function unpacked(body: Buffer, encoding: string | undefined): string {
  if (encoding === 'br') return brotliDecompressSync(body).toString();
  return (encoding === 'gzip' ? gunzipSync(body) : body).toString();
}

async function load({ port, cpuMs }: Server, question: Question): Promise<Figures> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'serving/load-main.ts')], {
    env: {
      ...process.env,
      ...{ PORT: String(port), MS: String(TURN_MS), QUESTION: JSON.stringify(question) },
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const before = cpuMs();
  let output = '';
  for await (const chunk of child.stdout) output += chunk;
  const { requests, ms, p99 } = JSON.parse(output) as Record<'requests' | 'ms' | 'p99', number>;
  const perCpuSecond = (1000 * requests) / (cpuMs() - before);
  return { perSecond: (1000 * requests) / ms, p99, perCpuSecond };
}

/** Medians, and medians of the ratios within each turn. */
function row({ ours = [], bare = [], nginx = [] }: Record<string, readonly Figures[]>) {
  const perSecond = (all: readonly Figures[]) =>
    Math.round(median(all.map((one) => one.perSecond)));
  const ratio = (of: keyof Figures, other: readonly Figures[]) =>
    Number(median(ours.map((one, at) => one[of] / (other[at]?.[of] ?? Number.NaN))).toFixed(2));
  const toBare = { perSecond: ratio('perSecond', bare), p99: ratio('p99', bare) };
  return {
    'ours/s': perSecond(ours),
    'bare/s': perSecond(bare),
    ...(nginx.length > 0 && { 'nginx/s': perSecond(nginx), 'to nginx': ratio('perSecond', nginx) }),
    'to bare': toBare.perSecond,
    'to bare by CPU': ratio('perCpuSecond', bare),
    'p99 to bare': toBare.p99,
    holds: toBare.perSecond >= WANTED.ratio && toBare.p99 <= WANTED.p99,
  };
}

function median(values: readonly number[]): number {
  return values.toSorted((left, right) => left - right)[values.length >> 1] ?? Number.NaN;
}
