import ical from 'ical.js';
import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import type { OpenChange, OpenUnit } from './open-units.ts';
import { changesCsv, postsCsv, unitsCsv } from './open-units.ts';
import { orgTerms } from './org-terms.ts';
import { type Card, cardFile, vcard3, vcard4 } from './vcard.ts';

const card: Card = {
  url: 'https://duk.example/to-chuc/van-phong/',
  unit: 'Văn phòng, tổ "tổng hợp", Đảng ủy Khối',
  above: ['Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh'],
  phone: '0200 3000 100',
  mailbox: 'vanphong@duk.example',
  address:
    'Số 00 đường Mẫu, phường Mẫu; tầng 2 (địa chỉ mẫu có một dòng dài hơn bảy mươi lăm byte)',
  note: 'Chánh Văn phòng: Trần Minh Khuê',
};
const person: Card = {
  ...card,
  person: { name: 'Trần Thị Minh Khuê', title: 'Chánh Văn phòng', key: 'chanh-van-phong' },
};

/** A card as ical.js reads it: values by the name of the property. */
function read(text: string): Record<string, unknown> {
  const [component, properties] = ical.parse(text) as unknown as [
    component: string,
    properties: [string, object, string, ...unknown[]][],
  ];
  expect(component).toBe('vcard');
  return Object.fromEntries(properties.map(([name, , , value]) => [name, value]));
}

describe('cards, as ical.js reads them', () => {
  it.each([
    ['3.0', vcard3],
    ['4.0', vcard4],
  ])('a unit in version %s', (version, write) => {
    expect(read(write(card))).toMatchObject({
      version,
      fn: card.unit,
      org: [...card.above, card.unit],
      email: card.mailbox,
      url: card.url,
      uid: card.url,
      note: card.note,
    });
    expect(JSON.stringify(read(write(card)).tel)).toContain('+842003000100');
    expect(read(write(card)).adr).toEqual(['', '', card.address, '', '', '', '']);
  });

  it.each([
    ['3.0', vcard3],
    ['4.0', vcard4],
  ])('a person in version %s', (_version, write) => {
    expect(read(write(person))).toMatchObject({
      fn: 'Trần Thị Minh Khuê',
      n: ['Trần', 'Khuê', 'Thị Minh', '', ''],
      title: 'Chánh Văn phòng',
      uid: `${card.url}#chanh-van-phong`,
    });
  });

  it('many in one file', () => {
    expect(ical.parse(cardFile([vcard4(card), vcard4(person)]))).toHaveLength(2);
  });

  it('no line is longer than 75 octets, and none is cut inside a letter', () => {
    for (const line of vcard3(card).split('\r\n')) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(line).not.toContain('\uFFFD');
    }
    expect(vcard3(card)).toMatch(/^BEGIN:VCARD\r\n/);
  });
});

const unit: OpenUnit = {
  id: 'https://duk.example/to-chuc/a/',
  name: 'Chi bộ A',
  otherNames: ['CBA'],
  names: [{ name: 'Chi bộ A', from: '2010-01-01', to: null }],
  type: { id: 'chi-bo-co-so', name: 'Chi bộ cơ sở' },
  group: null,
  parent: 'https://duk.example/to-chuc/goc/',
  from: '2010-01-01',
  to: null,
  isCurrent: true,
  successors: [],
  heirs: [],
  members: 12,
  phone: '0200 3000 101',
  mailbox: 'a@duk.example',
  address: null,
  posts: [
    {
      id: 'https://duk.example/to-chuc/a/#chuc-danh-1',
      title: 'Bí thư',
      holder: 'Người Mẫu',
      from: '2020-01-01',
      to: null,
      phone: null,
      mailbox: null,
    },
  ],
};
const change: OpenChange = {
  id: 'https://duk.example/to-chuc/ngay/2010-01-01/#1',
  day: '2010-01-01',
  kind: 'merge',
  label: 'Sáp nhập, hợp nhất',
  before: ['https://duk.example/to-chuc/b/'],
  after: ['https://duk.example/to-chuc/a/'],
  decision: 'Quyết định số 1',
  document: null,
};

it('W3C ORG terms, as jsonld reads them', async () => {
  const graph = (await jsonld.expand(orgTerms([unit], [change]) as never)) as {
    '@id': string;
    '@type': string[];
  }[];
  const org = 'http://www.w3.org/ns/org#';
  const typed = (type: string) => graph.filter((node) => node['@type']?.includes(org + type));
  expect(['Organization', 'Post', 'Membership', 'ChangeEvent'].map((t) => typed(t).length)).toEqual(
    [1, 1, 1, 1],
  );
  expect(typed('Organization')[0]).toMatchObject({
    [`${org}unitOf`]: [{ '@id': unit.parent }],
    [`${org}resultedFrom`]: [{ '@id': change.id }],
    [`${org}hasPost`]: [{ '@id': unit.posts[0]?.id }],
  });
  expect(typed('ChangeEvent')[0]).toMatchObject({
    [`${org}originalOrganization`]: [{ '@id': change.before[0] }],
    [`${org}resultingOrganization`]: [{ '@id': change.after[0] }],
  });
  const triples = String(
    await jsonld.toRDF(orgTerms([unit], [change]) as never, { format: 'application/n-quads' }),
  );
  expect(triples).toContain(`<${unit.posts[0]?.id}> <${org}postIn> <${unit.id}>`);
});

it.each([
  ['units', unitsCsv([{ ...unit, name: '=SUM(A1)' }]), "'=SUM(A1)"],
  ['posts', postsCsv([unit]), 'Bí thư,Người Mẫu,2020-01-01'],
  ['changes', changesCsv([change]), '2010-01-01,"Sáp nhập, hợp nhất"'],
])('a table of %s opens by a double click', (_what, text, part) => {
  expect(text.startsWith('\uFEFF')).toBe(true);
  expect(text).toContain(part);
});
