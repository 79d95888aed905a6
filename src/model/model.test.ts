import { describe, expect, it } from 'vitest';
import { isPlaceholderAlt } from './fields/alt-text.ts';
import { isPublished } from './published.ts';
import { allCollections, collections } from './registry.ts';
import { fieldAt, walkFields } from './walk.ts';

const { news, documents, questions, units } = collections;
const item = {
  title: 'Tin',
  date: '2026-11-10T08:00:00+07:00',
  section: 'thong-bao',
  lead: 'Tóm tắt',
};
const document = {
  symbol: '66-QĐ/TW',
  number: '66',
  type: 'quy-dinh',
  issuer: 'ban-bi-thu',
  issued: '2017-02-06',
  subject: 'về thể loại',
  secrecy: 'khong',
  circulation: 'cong-khai',
};

describe('what Decap really saves', () => {
  it.each([
    ['an untouched optional field is left out', item, {}],
    [
      'a cleared date is an empty text',
      { ...item, updated: '', expires: '' },
      { updated: undefined },
    ],
    [
      'a cleared text in a group',
      { ...item, byline: { name: 'Tên', post: '', unit: '' } },
      { byline: { name: 'Tên' } },
    ],
    ['a cleared group is null', { ...item, byline: null }, { byline: undefined }],
    ['a cleared list', { ...item, tags: [], documents: [] }, { tags: [], documents: [] }],
    ['a list never touched', item, { tags: [], documents: [] }],
    ['an omitted boolean', item, { draft: false }],
    [
      'a datetime as a JS Date',
      { ...item, date: new Date('2026-11-10T01:00:00Z') },
      { date: new Date('2026-11-10T01:00:00Z') },
    ],
    [
      "a datetime with the browser's offset",
      { ...item, date: '2026-11-10T10:00:00+09:00' },
      { date: new Date('2026-11-10T01:00:00Z') },
    ],
    [
      'a date without time means Viet Nam',
      { ...item, date: '2026-11-10' },
      { date: new Date('2026-11-09T17:00:00Z') },
    ],
    [
      'a day as a JS Date',
      { ...item, updated: new Date('2026-11-22T00:00:00Z') },
      { updated: '2026-11-22' },
    ],
    [
      'NFD, NBSP and eth typed in a title',
      { ...item, title: 'Ðảng\u00A0ủy '.normalize('NFD') },
      { title: 'Đảng ủy' },
    ],
  ])('%s', (_case, data, expected) => {
    const result = news.schema.safeParse(data);
    expect(result.error?.issues).toBeUndefined();
    expect(result.data).toMatchObject(expected);
  });

  it.each([
    [
      'number cleared',
      units.schema,
      {
        name: 'A',
        type: 'chi-bo-co-so',
        order: 1,
        from: '2020-01-01',
        mailbox: 'a@b.vn',
        phone: '0200 3000 1',
        members: '',
      },
      { members: undefined },
    ],
    [
      'validity cleared',
      documents.schema,
      { ...document, validity: '', checked: '' },
      { validity: 'chua-ro' },
    ],
  ])('%s', (_case, schema, data, expected) => {
    const result = schema.safeParse(data);
    expect(result.error?.issues).toBeUndefined();
    expect(result.data).toMatchObject(expected);
  });
});

describe('what is refused', () => {
  it.each([
    ['a required text of spaces', news, { ...item, title: '   ' }],
    ['a day that does not exist', news, { ...item, updated: '2026-02-30' }],
    ['an unquoted number as text', documents, { ...document, number: 66 }],
    ['a key no field has', news, { ...item, titel: 'x' }],
    [
      'a path out of the library',
      news,
      {
        ...item,
        cover: {
          image: '../media/../../x.jpg',
          alt: 'Mô tả đủ dài của ảnh',
          caption: 'c',
          credit: 'd',
        },
      },
    ],
    [
      'an SVG',
      news,
      {
        ...item,
        cover: { image: '../media/x.svg', alt: 'Mô tả đủ dài của ảnh', caption: 'c', credit: 'd' },
      },
    ],
    ['a secret document', documents, { ...document, secrecy: 'mat' }],
    ['an internal document', documents, { ...document, circulation: 'noi-bo' }],
    ['a validity nobody dated', documents, { ...document, validity: 'con-hieu-luc' }],
    [
      'two right answers where one is asked',
      questions,
      {
        module: 'a',
        kind: 'one',
        stem: 'Hỏi?',
        level: 1,
        options: [
          { text: 'a', correct: true, why: 'b' },
          { text: 'c', correct: true, why: 'd' },
        ],
      },
    ],
    [
      'a unit that ends before it begins',
      units,
      {
        name: 'A',
        type: 'chi-bo-co-so',
        order: 1,
        from: '2020-01-01',
        to: '2019-01-01',
        mailbox: 'a@b.vn',
        phone: '0200 3000 1',
      },
    ],
  ])('%s', (_case, collection, data) => {
    expect(collection.schema.safeParse(data).success).toBe(false);
  });
});

describe('isPlaceholderAlt', () => {
  it.each([
    '',
    'ảnh',
    'image001',
    'Responsive image',
    'IMG_20261121.jpg',
    'hinh-anh-01.png',
    'Hình minh họa',
    'DSC 0042 chup',
    'zalo 12345678',
  ])('refuses %j', (alt) => expect(isPlaceholderAlt(alt)).toBe(true));
  it.each([
    'Các đại biểu ngồi quanh bàn họp',
    'Ảnh chụp màn hình trang tìm kiếm với ba kết quả',
    'Hình 2 trong Hướng dẫn: sơ đồ 13 ô',
  ])('accepts %j', (alt) => expect(isPlaceholderAlt(alt)).toBe(false));
});

describe('isPublished', () => {
  const now = new Date('2026-11-21T08:00:00+07:00');
  it.each([
    ['an ordinary item', {}, 'news', true],
    ['a draft', { draft: true }, 'news', false],
    ['tomorrow', { date: new Date('2026-11-22T00:00:00Z') }, 'news', false],
    ['the last day', { expires: '2026-11-21' }, 'news', true],
    ['the day after', { expires: '2026-11-20' }, 'news', false],
    ['a rule that expired stays readable', { expires: '2020-01-01' }, 'documents', true],
    ['a secret paper', { secrecy: 'mat' }, 'documents', false],
    ['an internal paper', { circulation: 'noi-bo' }, 'documents', false],
  ])('%s', (_case, data, kind, expected) => expect(isPublished(data, now, kind)).toBe(expected));
});

describe('walking an entry', () => {
  const data = { ...document, files: [{ title: 'A', file: '../tep/a.pdf', kind: 'ban-quet' }] };
  it('meets every value with its labels', () => {
    const met = [...walkFields(documents.fields, data)].find(
      ({ editor }) => editor.kind === 'file',
    );
    expect(met).toMatchObject({
      value: '../tep/a.pdf',
      labels: ['Tệp văn bản 1', 'Tệp'],
      path: ['files', 0, 'file'],
    });
  });
  it('names the labels along a path', () => {
    expect(fieldAt(documents.fields, ['files', 0, 'file']).labels).toEqual([
      'Tệp văn bản 1',
      'Tệp',
    ]);
  });
});

describe('every field of every collection', () => {
  const fields = allCollections.flatMap(({ id, fields: own }) =>
    Object.entries(own).map(([key, field]) => [id, key, field] as const),
  );
  it.each(fields)('%s.%s speaks to the editor in Vietnamese', (_id, _key, field) => {
    expect(field.editor.label).toMatch(/^[\p{Lu}Đ]/u);
    expect(field.editor.label.normalize('NFC')).toBe(field.editor.label);
  });
});
