import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { isListed, partNames } from '../../cms/deploy/metadata.ts';
import { isShared } from '../../cms/deploy/object-headers.ts';
import { PLACES } from '../../cms/deploy/places.ts';
import { ABSENT, OF_BASE, readVersion } from '../../cms/deploy/versions.ts';

interface StoredObject {
  body: Buffer;
  headers: Record<string, string>;
}

export interface FakeStore {
  endpoint: string;
  objects: Map<string, StoredObject>;
  /** What was asked, in order: "GET current". */
  asked: string[];
  /** Answers so many of the next calls and none after them; null: all. */
  failAfter: (calls: number | null) => void;
  close: () => Promise<void>;
}

/** A store in memory that speaks as much of S3 as a release takes. It signs nothing and lists nothing. */
export async function fakeStore(): Promise<FakeStore> {
  const objects = new Map<string, StoredObject>();
  const asked: string[] = [];
  let left: number | null = null;
  const server: Server = createServer(async (request, reply) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    if (left !== null) left -= 1;
    // 403: what failed so is not tried again, and the test does not wait.
    if (left !== null && left < 0) return reply.writeHead(403).end();
    const url = request.url ?? '';
    // As readers without keys ask Swift, else as S3 is asked.
    const isSwift = url.startsWith('/v1/');
    const key = decodeURIComponent(
      url
        .split('/')
        .slice(isSwift ? 4 : 2)
        .join('/'),
    );
    if (key === '') return reply.writeHead(200).end();
    asked.push(`${request.method} ${key}`);
    if (request.method === 'PUT') {
      const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value)]);
      objects.set(key, { body: Buffer.concat(chunks), headers: Object.fromEntries(headers) });
      return reply.writeHead(200).end();
    }
    const found = objects.get(key);
    if (request.method === 'DELETE') objects.delete(key);
    // A bucket that may be read and not listed does not tell what it lacks.
    if (!found) return reply.writeHead(isSwift || request.method !== 'GET' ? 404 : 403).end();
    const headers = Object.entries(found.headers)
      .filter(([name]) => /^(?:content-(?!length)|cache-|x-amz-meta-)/.test(name))
      .map(([name, value]) => [isSwift ? name.replace('x-amz-', 'x-object-') : name, value]);
    const etag = `"${createHash('md5').update(found.body).digest('hex')}"`;
    reply.writeHead(200, {
      ...Object.fromEntries(headers),
      ...{ etag, 'content-length': found.body.length, 'accept-ranges': 'bytes' },
    });
    return reply.end(request.method === 'HEAD' ? undefined : found.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    objects,
    asked,
    failAfter: (calls) => {
      left = calls;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export interface Pointer {
  serial: number;
  base: string;
  changed: string;
}

/** A list that is spread over headers of metadata. */
function listOf(headers: Record<string, string>, name: string): string {
  return partNames(name)
    .map((part) => headers[`x-amz-meta-${part}`] ?? '')
    .join('');
}

/** What the pointer says. */
export function pointerOf({ objects }: FakeStore): Pointer | null {
  const headers = objects.get(PLACES.pointer)?.headers;
  if (!headers) return null;
  return {
    serial: Number(headers['x-amz-meta-release']),
    base: headers['x-amz-meta-base'] ?? '',
    changed: listOf(headers, 'changed'),
  };
}

/** A page as what stands in front finds it for a pointer; null for no page. */
export function readPage({ objects }: FakeStore, pointer: Pointer, path: string): string | null {
  const keyFor = () => {
    if (isShared(path)) return PLACES.shared(path);
    const line = isListed(pointer.changed, path)
      ? objects.get(PLACES.version(pointer.base, path))?.headers
      : undefined;
    const version =
      line === undefined ? OF_BASE : readVersion(listOf(line, 'versions'), pointer.serial);
    if (version === ABSENT) return null;
    return version === OF_BASE ? PLACES.base(pointer.base, path) : PLACES.page(version);
  };
  const key = keyFor();
  const found = key === null ? undefined : objects.get(key);
  if (!found) return null;
  const isGzip = found.headers['content-encoding'] === 'gzip';
  return (isGzip ? gunzipSync(found.body) : found.body).toString();
}
