import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/** The least that node:http does for one page from memory: FILE, PORT. */
const { FILE = '', PORT = '0' } = process.env;
const bytes = readFileSync(FILE);
const ETAG = '"bare"';
const bodies = { br: brotliCompressSync(bytes), gzip: gzipSync(bytes), identity: bytes };
const headers = (encoding: keyof typeof bodies) => [
  ...['Content-Type', 'text/html; charset=utf-8', 'ETag', ETAG, 'Cache-Control', 'no-cache'],
  ...(encoding === 'identity' ? [] : ['Content-Encoding', encoding]),
  ...['Content-Length', String(bodies[encoding].length)],
];
const all = { br: headers('br'), gzip: headers('gzip'), identity: headers('identity') };

createServer((request, response) => {
  const accepted = request.headers['accept-encoding'];
  const encoding = accepted === 'br' || accepted === 'gzip' ? accepted : 'identity';
  if (request.headers['if-none-match'] === ETAG) response.writeHead(304, ['ETag', ETAG]).end();
  else if (request.method === 'HEAD') response.writeHead(200, all[encoding]).end();
  else response.writeHead(200, all[encoding]).end(bodies[encoding]);
}).listen(Number(PORT), '127.0.0.1');
