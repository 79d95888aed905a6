import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, join } from 'node:path';
import { FolderTarget } from '../../cms/deploy/folder-target.ts';
import { Manifest } from '../../cms/deploy/manifest.ts';
import { ObjectStore } from '../../cms/deploy/object-store.ts';
import { S3Target } from '../../cms/deploy/s3-target.ts';
import { type FakeStore, fakeStore } from './fake-store.ts';

/** A page long enough to be compressed. */
export const page = (text: string) =>
  `<!doctype html><html lang="vi"><p>${text}</p>${`<p>${text} của văn phòng</p>`.repeat(40)}</html>`;

/** Files of the first release. */
export const FIRST: Readonly<Record<string, string>> = {
  'index.html': page('trang chủ'),
  '404.html': page('không có trang này'),
  'tin-tuc/a/index.html': page('tin a'),
  'tin-tuc/b/index.html': page('tin b'),
  'tep/mau.docx': 'tệp Word',
  'du-lieu-mo/van-ban.json': JSON.stringify({ documents: ['văn bản'] }),
  'tin-tuc/rss.xml': '<rss/>',
  '_a/kieu.abc123.css': 'body{}',
  '_a/chay.abc123.js': 'run()',
  'pagefind/index/a.pf_index': 'chỉ mục',
  '.well-known/security.txt': 'Contact: mailto:vanphong@duk.example',
};

export interface FrontSite {
  /** The store without a line to it, when it is closed. */
  store: FakeStore;
  folder: string;
  /** Address of a server that answers everything with what it was asked. */
  server: { address: string; close: () => Promise<void> };
  /** Sends files as the next release to store and folder, and shows it. */
  publish: (files: Readonly<Record<string, string>>) => Promise<void>;
  goBack: () => Promise<void>;
  close: () => Promise<void>;
}

/** A site of a few files on a store and in a folder, with an office's server beside it. */
export async function frontSite(home: string): Promise<FrontSite> {
  const store = await fakeStore();
  const manifests = ['s3', 'folder'].map((name) => new Manifest(join(home, `${name}.sqlite`)));
  const [ofStore, ofFolder] = manifests as [Manifest, Manifest];
  const keys = { bucket: 'site', region: 'us-east-1', accessKeyId: 'a', secretAccessKey: 'b' };
  const retention = { releases: 5, days: 1 };
  const folder = join(home, 'web');
  const targets = [
    new S3Target(new ObjectStore({ endpoint: store.endpoint, ...keys }), ofStore, retention),
    new FolderTarget(folder, ofFolder, retention),
  ];
  const server = await echoServer();
  let count = 0;
  return {
    store,
    folder,
    server,
    publish: async (files) => {
      count += 1;
      const dir = join(home, `r${count}`);
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(dir, path)), { recursive: true });
        writeFileSync(join(dir, path), text);
      }
      for (const target of targets) await target.show(`r${count}`, dir);
    },
    goBack: async () => {
      for (const target of targets) await target.back();
    },
    close: async () => {
      await Promise.all([store.close(), server.close()]);
      for (const manifest of manifests) manifest.close();
    },
  };
}

async function echoServer(): Promise<FrontSite['server']> {
  const server = createServer(async (request, reply) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { method, url, headers } = request;
    reply.writeHead(200, { 'x-from': 'server', 'cache-control': 'no-store' });
    reply.end(JSON.stringify({ method, url, headers, body: Buffer.concat(chunks).toString() }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const place = server.address();
  const port = typeof place === 'object' && place ? place.port : 0;
  return {
    address: `http://127.0.0.1:${port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
