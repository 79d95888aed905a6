import { expect, it } from 'vitest';
import { type Manifest, readManifest, writeManifest } from './manifest.ts';

it('comes back whole from its text', () => {
  const manifest: Manifest = {
    version: '1.6.0',
    shards: [
      {
        folder: 'pagefind/tra-cuu-0123456789/',
        directory: 'danh-muc-0123456789.json',
        pages: 120,
        outline: { pieces: ['a', 'thưǀ'], fields: ['muc'] },
      },
      {
        folder: 'pagefind/tin-2026-0123456789/',
        directory: 'danh-muc-1111111111.json',
        pages: 40,
        year: 2026,
      },
    ],
  };
  expect(readManifest(writeManifest(manifest))).toEqual(manifest);
});
