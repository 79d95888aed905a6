import { describe, expect, it } from 'vitest';
import { leaningsOf } from './leanings.ts';
import type { DocumentView } from './register.ts';
import { symbolFinder } from './symbol-finder.ts';

const rule = {
  slug: '501-qd-duk-2021',
  symbol: '501-QĐ/ĐUK',
  issued: '2021-05-05',
  issuer: 'Đảng ủy Khối',
  level: 'tren-co-so',
} as DocumentView;
const known = { bySymbol: symbolFinder([rule]), bySlug: new Map([[rule.slug, rule]]) };

/** How a page with these texts leans on the rule; undefined when it does not. */
function leaning(text: { data?: object; body?: string; files?: string; related?: string[] }) {
  const { data = {}, body = '', related = [], files } = text;
  const found = leaningsOf([{ page: { title: 'Trang' }, related, data, body, files }], known);
  return found.get(rule.slug)?.[0];
}

describe('a page leans on a rule', () => {
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
  ])('by %s', (_case, text) => expect(leaning(text)).toMatchObject({ by: 'mention' }));

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
  ])('in %s', (_case, text) => expect(leaning(text)).toMatchObject({ by: 'mention' }));

  it('by a relation', () =>
    expect(leaning({ related: [rule.slug], body: '# 501-QĐ/ĐUK' })).toMatchObject({
      by: 'relation',
    }));

  it.each([
    ['another date', { body: '501-QĐ/ĐUK, ngày 05/8/1998' }],
    ['another page', { body: '[x](/van-ban/502-qd-duk-2022/)' }],
    ['why somebody waived a warning', { data: { waivers: [{ reason: '501-QĐ/ĐUK' }] } }],
    ['nothing', {}],
  ])('not by %s', (_case, text) => expect(leaning(text)).toBeUndefined());
});
