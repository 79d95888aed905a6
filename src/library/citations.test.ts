import { describe, expect, it } from 'vitest';
import { documentRelations } from '../model/collections/document-relations.ts';
import { citationsOf, citingDocumentsInForce } from './citations.ts';
import type { DocumentView, RegisterEntry } from './document-view.ts';
import { symbolCandidates } from './symbol-finder.ts';

const rule = {
  slug: '501-qd-duk-2021',
  symbol: '501-QĐ/ĐUK',
  issued: '2021-05-05',
  issuer: 'Đảng ủy Khối',
  level: 'tren-co-so',
} as DocumentView;
const known = { bySymbol: symbolCandidates([rule]), bySlug: new Map([[rule.slug, rule]]) };

/** How a page with these texts cites the rule; undefined when it does not. */
function citationOf(text: { data?: object; body?: string; files?: string; related?: string[] }) {
  const { data = {}, body = '', related = [], files } = text;
  const found = citationsOf([{ page: { title: 'Trang' }, related, data, body, files }], known);
  return found.get(rule.slug)?.[0];
}

describe('a page cites a rule', () => {
  it.each([
    ['a symbol in the text', { body: 'Theo 501-QĐ/ĐUK, ngày 05/5/2021.' }],
    ['a symbol with emphasis around', { body: 'Theo **501-QĐ/ĐUK**' }],
    ['a symbol that the editor escaped', { body: 'Theo 501\\-QĐ/ĐUK' }],
    ['a link', { body: 'Theo [quyết định cũ](/van-ban/501-qd-duk-2021/#dieu-2)' }],
    ['a link by reference', { body: 'Xem [đây][1]\n\n[1]: /van-ban/501-qd-duk-2021/' }],
    [
      "a link with the site's own address",
      { body: '<https://duk.example/van-ban/501-qd-duk-2021/>' },
    ],
    ['a block', { body: '::van-ban{ma="501-qd-duk-2021"}' }],
    ['a component of MDX', { body: '<VanBan ma="501-qd-duk-2021" />' }],
    ['a field', { data: { steps: [{ text: 'Làm theo 501-QĐ/ĐUK' }] } }],
  ])('by %s', (_case, text) => expect(citationOf(text)).toMatchObject({ by: 'mention' }));

  it.each([
    ['a heading', { body: '## Theo 501-QĐ/ĐUK\n\nLời.' }],
    ['its title', { data: { title: 'Làm theo 501-QĐ/ĐUK' } }],
    ['a caption', { data: { cover: { caption: 'Bản 501-QĐ/ĐUK' } } }],
    ['the words for a picture', { body: '![Trang 501-QĐ/ĐUK](../media/a.jpg)' }],
    ['code', { body: 'Gõ `501-QĐ/ĐUK`' }],
    ['the words of a link elsewhere', { body: '[501-QĐ/ĐUK](https://noi-khac.example/)' }],
    ['a symbol cut by emphasis', { body: '501-**QĐ/ĐUK**' }],
    ['the head of a box', { body: ':::hop{tieu-de="Theo 501-QĐ/ĐUK"}\nLời.\n:::' }],
    ['its file', { files: 'Căn cứ Quyết định số 501-QĐ/ĐUK' }],
  ])('in %s', (_case, text) => expect(citationOf(text)).toMatchObject({ by: 'mention' }));

  it('by a relation', () =>
    expect(citationOf({ related: [rule.slug], body: '# 501-QĐ/ĐUK' })).toMatchObject({
      by: 'relation',
    }));

  it.each([
    ['another date', { body: '501-QĐ/ĐUK, ngày 05/8/1998' }],
    ['another page', { body: '[x](/van-ban/502-qd-duk-2022/)' }],
    ['why somebody waived a warning', { data: { waivers: [{ reason: '501-QĐ/ĐUK' }] } }],
    ['nothing', {}],
  ])('not by %s', (_case, text) => expect(citationOf(text)).toBeUndefined());

  it('by a symbol that two documents have: each is told, and that it is not clear which', () => {
    const later = { ...rule, slug: '501-qd-duk-2026', issued: '2026-01-05' };
    const both = { ...known, bySymbol: symbolCandidates([rule, later]) };
    const found = citationsOf(
      [
        { page: { title: 'Chưa rõ' }, related: [], data: {}, body: 'Theo 501-QĐ/ĐUK.' },
        { page: { title: 'Rõ' }, related: [], data: {}, body: '501-QĐ/ĐUK; 501-QĐ/ĐUK (2021)' },
      ],
      both,
    );
    expect(found.get(rule.slug)).toEqual([
      { title: 'Chưa rõ', by: 'unclear' },
      { title: 'Rõ', by: 'mention' },
    ]);
    expect(found.get(later.slug)?.map(({ by }) => by)).toEqual(['unclear', 'unclear']);
  });
});

describe('a paper in force', () => {
  const entry = (slug: string, data: object) =>
    ({
      slug,
      path: '',
      data: {
        ...Object.fromEntries(documentRelations.map((relation) => [relation, []])),
        articleEffects: [],
        symbol: '502-QĐ/ĐUK',
        subject: 'về công tác văn thư',
        ...data,
      },
    }) as unknown as RegisterEntry;
  it.each([
    ['names a rule in its text', {}, [{ slug: 'giay', by: 'mention' }]],
    ['is based on it', { basedOn: [rule.slug] }, [{ slug: 'giay', by: 'relation' }]],
    ['replaces it', { replaces: [rule.slug] }, undefined],
  ])('that %s', (_case, data, citations) => {
    const paper = entry('giay', data);
    const views = new Map([[paper.slug, { validity: { state: 'con-hieu-luc' } } as DocumentView]]);
    const texts = citingDocumentsInForce({ entries: [paper], views }, ({ slug }) => ({
      page: { slug },
      body: 'Thực hiện 501-QĐ/ĐUK, ngày 05/5/2021.',
    }));
    expect(citationsOf(texts, known).get(rule.slug)).toEqual(citations);
  });
});
