import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { root, unitOf } from '../../../tests/helpers/units.ts';
import { comparisonGroups } from './comparison-lines.ts';

const units = [
  root(),
  unitOf('cu', { name: 'Chi bộ Cũ', from: '2010-01-01', to: '2020-02-29' }),
  unitOf('moi', { name: 'Chi bộ Mới', from: '2020-03-01', members: 1200 }),
  unitOf('doi', {
    name: 'Đảng bộ Bến Lau',
    type: 'dang-bo-co-so',
    from: '2005-01-01',
    members: 40,
    before: [{ to: '2020-02-29', name: 'Chi bộ Bến Lau', type: 'chi-bo-co-so', members: 9 }],
  }),
  unitOf('chuyen', {
    name: 'Chi bộ Đồi Sim',
    parent: 'doi',
    from: '2005-01-01',
    before: [{ to: '2022-12-31', parent: 'goc' }],
  }),
];
const histories = {
  units,
  typeNames: { 'dang-bo-co-so': 'Đảng bộ cơ sở', 'chi-bo-co-so': 'Chi bộ cơ sở' },
};
const read = (earlier: string, later: string) =>
  comparisonGroups(histories, earlier, later).map(({ title, lines }) => [
    title,
    lines.map(({ name, detail }) => `${name}, ${detail}`),
  ]);

describe('two days compared', () => {
  it.each([
    ['nothing changed', '2021-01-01', '2022-12-31', []],
    [
      'what came, went and is another, each with the day or the difference',
      '2020-02-29',
      '2020-03-01',
      [
        ['Đơn vị mới', ['Chi bộ Mới, từ ngày 01/3/2020']],
        ['Đơn vị đã kết thúc', ['Chi bộ Cũ, đến hết ngày 29/02/2020']],
        [
          'Đơn vị đổi khác',
          [
            'Chi bộ Bến Lau, nay là Đảng bộ Bến Lau; Chi bộ cơ sở thành Đảng bộ cơ sở; đảng viên: 9, nay 40',
          ],
        ],
      ],
    ],
    [
      'a unit that another committee leads: names are those of the days',
      '2019-01-01',
      '2023-01-01',
      expect.arrayContaining([
        [
          'Đơn vị đổi khác',
          expect.arrayContaining([`Chi bộ Đồi Sim, chuyển từ ${root().name} sang Đảng bộ Bến Lau`]),
        ],
      ]),
    ],
  ])('%s', (_name, earlier, later, expected) => {
    expect(read(earlier, later)).toEqual(expected);
  });

  it('says of every unit at most once what became of it, and nothing for the same day twice', () => {
    const day = fc
      .date({ min: new Date('2000-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, (one, other) => {
        const [earlier = '', later = ''] = [one, other].sort();
        const groups = comparisonGroups(histories, earlier, later);
        const slugs = groups.flatMap(({ lines }) => lines.map(({ slug }) => slug));
        expect(new Set(slugs).size).toBe(slugs.length);
        if (earlier === later) expect(groups).toEqual([]);
      }),
    );
  });
});
