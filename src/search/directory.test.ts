import { expect, it } from 'vitest';
import { BASE, type Directory, LAYER, packDirectory, unpackDirectory } from './directory.ts';

it('comes back whole from its packed form', () => {
  const directory: Directory = {
    pages: [
      {
        kind: 'documents',
        title: 'Quy định số 66-QĐ/TW',
        path: '/van-ban/66-qd-tw-2017/',
        date: '2017-02-06',
        fields: ['van-thu', 'luu-tru'],
        symbol: '66-QĐ/TW',
        validity: 'het-hieu-luc',
        endedBy: { symbol: '399-QĐ/TW', path: '/van-ban/399-qd-tw-2026/' },
      },
      {
        kind: 'documents',
        title: 'Nghị định về công tác văn thư',
        path: '/van-ban/30-2020-nd-cp/',
        date: '2020-03-05',
        symbol: '30/2020/NĐ-CP',
        validity: 'con-hieu-luc',
      },
      {
        kind: 'news',
        title: 'Chuyển sang trụ sở số 12',
        path: '/tin-tuc/2026/',
        date: '2026-01-02',
      },
      { kind: 'pages', title: 'Giới thiệu', path: '/gioi-thieu/' },
      { kind: 'units', title: 'Văn phòng', path: '/to-chuc/van-phong/' },
    ],
    origins: [
      [BASE, 4, 2],
      [LAYER, 0, 1],
    ],
    layer: {
      folder: 'pagefind/tra-cuu-0123456789/',
      outline: { pieces: ['a'], fields: [] },
      files: { x: 'AA==' },
    },
    common: { văn: 0.5 },
    synonyms: [
      { everyday: ['scan', 'chụp lại'], official: ['quét'], bothWays: true, near: [] },
      { everyday: ['dời'], official: ['lùi hạn'], bothWays: false, near: ['hạn', 'nộp'] },
    ],
    outline: { pieces: ['a', 'thưǀ'], fields: ['muc'] },
  };
  expect(unpackDirectory(JSON.parse(JSON.stringify(packDirectory(directory))))).toEqual(directory);
});

it('may be empty', () => {
  expect(unpackDirectory(packDirectory({ pages: [], common: {} })).pages).toEqual([]);
});
