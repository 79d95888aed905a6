import { brotliCompressSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentTypes } from '../lib/party/document-types.ts';
import type { ValidityFacts } from '../lib/party/legal-state/facts.ts';
import { validityStates } from '../lib/party/legal-state/states.ts';
import { deriveValidity } from '../lib/party/legal-state/validity.ts';
import { documents as documentModel } from '../model/collections/documents.ts';
import type { IssuingBodyData } from './document-view.ts';
import {
  countFacets,
  type FacetNames,
  facetIds,
  facetKinds,
  type RegisteredDocument,
} from './facets.ts';
import { matching } from './filter.ts';
import { filterColumns, filterRow, ROWS_PER_FILE } from './filter-columns.ts';
import { buildRegister } from './register.ts';
import { symbolFinder } from './symbol-finder.ts';

const body = (name: string, level: IssuingBodyData['level']): IssuingBodyData => ({
  name,
  letters: ['TW'],
  level,
  side: 'party',
  successors: [],
  unspecified: false,
  waivers: [],
});
const bodies = new Map([
  ['ban-bi-thu', body('Ban Bí thư', 'trung-uong')],
  ['dang-uy', body('Đảng ủy mẫu', 'co-so')],
]);
const terms = [
  { id: 'xii', name: 'Khóa XII', level: 'trung-uong', from: '2016-01-29', to: '2021-02-01' },
  { id: 'xiii', name: 'Khóa XIII', level: 'trung-uong', from: '2021-02-02' },
] as const;
const today = '2026-11-21';

/** A document that went through the real schema. */
function entry(slug: string, data: Record<string, unknown>) {
  const number = String(data.symbol).split('-')[0];
  const fields = {
    number,
    type: 'quy-dinh',
    issuer: 'ban-bi-thu',
    subject: 'về việc mẫu',
    secrecy: 'khong',
    circulation: 'cong-khai',
    ...data,
  };
  return { slug, path: `/van-ban/${slug}/`, data: documentModel.schema.parse(fields) };
}

function registerOf(entries: ReturnType<typeof entry>[]) {
  return buildRegister({ entries, bodies, terms, today });
}

const rules = registerOf([
  entry('31-qd-tw-1997', { symbol: '31-QĐ/TW', issued: '1997-10-01' }),
  entry('66-qd-tw-2017', { symbol: '66-QĐ/TW', issued: '2017-02-06', replaces: ['31-qd-tw-1997'] }),
  entry('399-qd-tw-2026', {
    symbol: '399-QĐ/TW',
    issued: '2026-01-09',
    replaces: ['66-qd-tw-2017'],
    validity: 'con-hieu-luc',
    checked: '2026-11-15',
  }),
  entry('05-ct-tw-2016', { symbol: '05-CT/TW', issued: '2016-05-15', type: 'chi-thi' }),
  entry('05-ct-tw-2022', { symbol: '05-CT/TW', issued: '2022-03-01', type: 'chi-thi' }),
]);

describe('the register', () => {
  it('ends a replaced rule without anybody typing it there', () => {
    expect(rules.views.get('66-qd-tw-2017')).toMatchObject({
      validity: { state: 'het-hieu-luc', since: '2026-01-09' },
      cause: { symbol: '399-QĐ/TW' },
      changed: '2026-01-09',
    });
  });
  it('works out the term from the day and the level', () => {
    expect(rules.views.get('66-qd-tw-2017')?.term?.id).toBe('xii');
    expect(rules.views.get('399-qd-tw-2026')?.term?.id).toBe('xiii');
    expect(rules.views.get('31-qd-tw-1997')?.term).toBeNull();
  });
  it('tells two documents of one symbol by the year beside it', () => {
    const find = symbolFinder(rules.views.values());
    expect(find('5cttw', ', ngày 15/5/2016')?.slug).toBe('05-ct-tw-2016');
    expect(find('5cttw', ' của Bộ Chính trị')).toBeUndefined();
    expect(find('66qdtw', '')?.slug).toBe('66-qd-tw-2017');
  });
});

const names: FacetNames = {
  fields: [{ id: 'van-thu', name: 'Văn thư' }],
  terms,
  levels: { 'trung-uong': 'Trung ương', tinh: 'Tỉnh', 'tren-co-so': 'Trên', 'co-so': 'Cơ sở' },
  validity: Object.fromEntries(validityStates.map((state) => [state, state])) as never,
};

/** Documents of a register as lists see them, with their filter. */
function filterOf(register: ReturnType<typeof registerOf>) {
  const filed = register.entries.map(
    (one): RegisteredDocument => ({
      entry: one,
      view: register.views.get(one.slug) as RegisteredDocument['view'],
    }),
  );
  const facets = countFacets(filed, names);
  const columns = filterColumns(
    filed,
    facets,
    ({ entry: one }) => register.facts.get(one.slug) as ValidityFacts,
    [],
  );
  return { filed, facets, columns };
}

describe('a reader who narrows the list', () => {
  const { filed, facets, columns } = filterOf(rules);
  const found = (choice: Parameters<typeof matching>[1]) =>
    matching(columns, choice).map(({ index: place, state }) => {
      const slug = filed[place]?.view.slug ?? '';
      return state ? `${slug} ${state}` : slug;
    });
  it.each(facetKinds.flatMap(({ kind }) => facets[kind].map(({ id }) => [kind, id] as const)))(
    'by %s %s sees what the static page has',
    (kind, id) => {
      const onPage = filed
        .filter((document) => facetIds(kind, document).includes(id))
        .map(({ view }) => view.slug);
      expect(found({ [kind]: id })).toEqual(onPage);
      expect(facets[kind].find((value) => value.id === id)?.count).toBe(onPage.length);
    },
  );
  it('combines ways', () => {
    expect(found({ type: 'chi-thi', year: '2022' })).toEqual(['05-ct-tw-2022']);
    expect(found({ type: 'chi-thi', year: '2017' })).toEqual([]);
  });
  it('sees a day as it was', () => {
    expect(found({ type: 'quy-dinh', day: '2020-05-01' })).toEqual([
      '66-qd-tw-2017 con-hieu-luc',
      '31-qd-tw-1997 het-hieu-luc',
    ]);
    expect(found({ validity: 'con-hieu-luc', day: '2010-01-01' })).toEqual([
      '31-qd-tw-1997 con-hieu-luc',
    ]);
  });
});

describe('timelines that are not simple', () => {
  const stated = { validity: 'het-hieu-luc', checked: '2026-11-15' };
  const odd = registerOf([
    entry('1', { symbol: '1-QĐ/TW', issued: '2020-01-01' }),
    entry('2', { symbol: '2-QĐ/TW', issued: '2021-01-01', replaces: ['1'] }),
    entry('3', { symbol: '3-QĐ/TW', issued: '2022-01-01', replaces: ['2'] }),
    entry('4', { symbol: '4-QĐ/TW', issued: '2020-01-01' }),
    entry('5', { symbol: '5-QĐ/TW', issued: '2021-01-01', annuls: ['4'] }),
    entry('6', { symbol: '6-QĐ/TW', issued: '2020-01-01' }),
    entry('7', {
      symbol: '7-QĐ/TW',
      issued: '2026-06-01',
      effective: '2026-11-01',
      replaces: ['6'],
    }),
    entry('8', { symbol: '8-QĐ/TW', issued: '2026-09-01', annuls: ['7'] }),
    entry('9', { symbol: '9-QĐ/TW', issued: '2020-01-01', ...stated }),
    entry('10', { symbol: '10-QĐ/TW', issued: '2021-01-01', amends: ['9', '11'] }),
    entry('11', {
      symbol: '11-QĐ/TW',
      issued: '2020-01-01',
      validity: 'het-mot-phan',
      checked: '2026-11-15',
    }),
    entry('12', { symbol: '12-QĐ/TW', issued: '2020-01-01' }),
    entry('13', { symbol: '13-QĐ/TW', issued: '2021-01-01', suspends: ['12'] }),
    entry('14', { symbol: '14-QĐ/TW', issued: '2022-01-01', annuls: ['13'] }),
    entry('15', {
      symbol: '15-QĐ/TW',
      issued: '2023-01-01',
      articleEffects: [{ effect: 'annuls', document: '12', articles: 'Điều 5' }],
    }),
  ]);
  it('a rule is followed to the one that holds, along replacements only', () => {
    expect(odd.views.get('1')?.successor?.symbol).toBe('3-QĐ/TW');
    expect(odd.views.get('1')?.cause?.symbol).toBe('2-QĐ/TW');
    expect(odd.views.get('4')).toMatchObject({ validity: { ending: 'annuls' } });
    expect(odd.views.get('4')?.successor).toBeUndefined();
  });
  it('what was annulled before its day replaces nothing', () => {
    expect(odd.views.get('6')?.validity.state).toBe('chua-ro');
    expect(odd.views.get('7')?.validity).toMatchObject({ state: 'het-hieu-luc', cause: '8' });
  });
  it('the list of a day says what the page of the document says of that day', () => {
    const { filed, columns } = filterOf(odd);
    const days = fc.date({
      min: new Date('2019-12-01'),
      max: new Date(today),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(days, (moment) => {
        const day = moment.toISOString().slice(0, 10);
        for (const { index: place, state } of matching(columns, { day })) {
          const { entry: one } = filed[place] as RegisteredDocument;
          expect(state).toBe(deriveValidity(odd.facts.get(one.slug) as ValidityFacts, day).state);
        }
      }),
    );
  });
});

describe('the filter of a library of 5,000', () => {
  const many = Array.from({ length: 5000 }, (_none, index) => {
    const year = 2000 + (index % 27);
    const day = `${year}-${String(1 + (index % 12)).padStart(2, '0')}-${String(1 + (index % 28)).padStart(2, '0')}`;
    const type = documentTypes.filter(({ side }) => side === 'party')[index % 20];
    return entry(`${index}-${year}`, {
      symbol: `${index + 1}-${type?.letters}/TW`,
      type: type?.id,
      issuer: index % 3 === 0 ? 'dang-uy' : 'ban-bi-thu',
      issued: day,
      subject: `về việc số ${index} trong một chương trình công tác có tên dài như thường gặp ${index * 7919}`,
      fields: ['van-thu'],
    });
  });
  const { columns, filed } = filterOf(registerOf(many));
  const weight = (value: unknown) => brotliCompressSync(JSON.stringify(value)).length;
  it('brings less than 100 KB to the browser', () => {
    const rows = filed.slice(0, ROWS_PER_FILE).map((one) =>
      filterRow(one, {
        by: 'thay thế bởi',
        causeNote: 'từ 01/01/2026 (chưa đối chiếu bản gốc)',
        next: undefined,
        note: 'chưa ai kiểm tra; hãy đối chiếu với bản gốc',
      }),
    );
    console.log(
      `columns ${weight(columns)} bytes, a file of ${ROWS_PER_FILE} rows ${weight(rows)} bytes`,
    );
    expect(weight(columns)).toBeLessThan(100_000);
    expect(weight(rows)).toBeLessThan(10_000);
  });
});
