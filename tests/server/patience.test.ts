import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  type Client,
  newsText,
  saveParams,
  startServer,
  type TestServer,
} from '../helpers/server.ts';

let server: TestServer;
let lan: Client;
beforeAll(async () => {
  server = await startServer();
  lan = await server.client('lan');
});
afterAll(() => server.stop());

/**
 * What one person sends must not keep the others waiting, the readers of the site among them. A
 * pattern that goes back over its text takes minutes for these; a busy machine some seconds.
 */
const LIMIT_MS = 15_000;

it.each([
  ['a hundred thousand letters', 'a'.repeat(100_000)],
  ['a hundred thousand colons', `x${':'.repeat(100_000)}`],
  ['thousands of equal headings', '## Mục\n\n'.repeat(12_000)],
  ['thousands of equal signs', 'a="'.repeat(30_000)],
  ['open brackets', '['.repeat(50_000)],
  ['open tags', '<'.repeat(50_000)],
  ['beginnings of addresses', 'a.'.repeat(50_000)],
  ['beginnings of numbers', '0 9 '.repeat(25_000)],
  ['beginnings of accounts', 'vietqr'.repeat(17_000)],
  ['beginnings of limits', 'KHÔNG PHỔ BIẾN '.repeat(7_000)],
])('%s are previewed and refused or saved in good time', async (_name, body) => {
  const started = performance.now();
  await lan.cms('previewBody', { markdown: body });
  await lan.cms('persistEntry', saveParams('dai', newsText('Bài dài', body), null));
  expect(performance.now() - started).toBeLessThan(LIMIT_MS);
});

it.each([
  ['entriesByFolder', { folder: 'content/khong-co' }],
  ['entriesByFolder', { folder: { toString: 1 } }],
  [
    'entriesByFiles',
    { files: [null, 1, 'x', { path: { a: 1 } }, { path: 'content/tep/mau.docx' }] },
  ],
  ['searchEntries', { term: ['x'], folders: 'x' }],
  ['freeSlug', { collection: '__proto__', wanted: 'x' }],
  ['relationOptions', { collection: 'constructor', term: 1 }],
  ['persistEntry', { dataFiles: [null], assets: [null] }],
  ['persistEntry', { ...saveParams('x', newsText('X'), null), assets: [null, 1] }],
  ['deleteFiles', { paths: [] }],
  ['deleteFiles', { paths: [null] }],
  ['updateUnpublishedEntryStatus', { collection: ['news'], slug: {}, newStatus: 'draft' }],
  ['previewBody', {}],
  ['getMedia', { mediaFolder: null }],
])('%s with %j is answered and not an accident', async (action, params) => {
  const chanh = await server.client('quantri');
  expect((await chanh.cms(action, params)).status).toBeLessThan(500);
});
