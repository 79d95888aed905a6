import { afterAll, beforeAll, expect, it } from 'vitest';
import { growthOf } from '../helpers/cpu.ts';
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
 * What one person sends must not keep the others waiting, the readers of the site among them: a
 * pattern that goes back over its text costs sixty-four times as much for eight times the text.
 */
it.each<[string, (size: number) => string]>([
  ['letters', (size) => 'a'.repeat(12_500 * size)],
  ['colons', (size) => `x${':'.repeat(12_500 * size)}`],
  ['equal headings', (size) => '## Mục\n\n'.repeat(1_500 * size)],
  ['equal signs', (size) => 'a="'.repeat(3_750 * size)],
  ['open brackets', (size) => '['.repeat(6_250 * size)],
  ['open tags', (size) => '<'.repeat(6_250 * size)],
  ['beginnings of addresses', (size) => 'a.'.repeat(6_250 * size)],
  ['beginnings of numbers', (size) => '0 9 '.repeat(3_125 * size)],
  ['beginnings of accounts', (size) => 'vietqr'.repeat(2_125 * size)],
  ['beginnings of limits', (size) => 'KHÔNG PHỔ BIẾN '.repeat(875 * size)],
])(
  'thousands of %s are previewed and refused or saved at a cost that grows with them',
  async (_name, text) => {
    const growth = await growthOf(async (size) => {
      const body = text(size);
      await lan.cms('previewBody', { markdown: body });
      await lan.cms('persistEntry', saveParams('dai', newsText('Bài dài', body), null));
    });
    expect(growth).toBeLessThan(24);
  },
);

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
