import { describe, expect, it } from 'vitest';
import { check, now, testCases, unit } from '../../../../tests/helpers/guard-cases.ts';
import { minimalFiles } from '../../../../tests/helpers/minimal-content.ts';
import { root, unitOf } from '../../../../tests/helpers/units.ts';
import type { Unit } from '../../../organisation/unit.ts';
import { errorsOf, withNewOnesRefused } from '../../problem.ts';
import type { CheckedEntry } from '../checked-entry.ts';
import { unitProblems } from './check-units.ts';
import { unitTotalProblems } from './totals.ts';

const committee = minimalFiles['to-chuc/dang-uy.md'] ?? '';
const entriesOf = (units: readonly Unit[]): CheckedEntry[] =>
  units.map(({ slug, ...data }) => ({
    collection: 'units',
    slug,
    file: `to-chuc/${slug}.md`,
    data,
  }));
/** Each rule that was broken, with the file that is told of it. */
const rulesOf = (...units: Unit[]) =>
  unitProblems(entriesOf([root(), ...units]), now).map(({ rule, file }) => [rule, file]);

describe('an editor who', () => {
  testCases([
    [
      'wrote a private mobile number as duty phone',
      { 'to-chuc/chi-bo-mot.md': unit.replace('0200 3000 101', '0912 345 678') },
      {
        rule: 'privatePhone',
        file: 'to-chuc/chi-bo-mot.md',
        field: 'Điện thoại trực',
        message: 'số trực của cơ quan',
      },
    ],
    [
      'wrote a free mailbox',
      { 'to-chuc/chi-bo-mot.md': unit.replace('mot@mau.example', 'chibomot@gmail.com') },
      {
        rule: 'privateMail',
        file: 'to-chuc/chi-bo-mot.md',
        field: 'Hộp thư công vụ',
        message: 'hộp thư công vụ',
      },
    ],
    [
      'wrote a home address',
      { 'to-chuc/chi-bo-mot.md': unit.replace('phone:', 'address: Nhà riêng số 5 ngõ 7\nphone:') },
      {
        rule: 'homeAddress',
        file: 'to-chuc/chi-bo-mot.md',
        field: 'Địa chỉ',
        message: 'trụ sở',
      },
    ],
    [
      'wrote a birth day beside a name',
      {
        'to-chuc/chi-bo-mot.md': unit.replace(
          'members:',
          'posts: [{ title: Bí thư, name: "Người Mẫu, sinh năm 1975" }]\nmembers:',
        ),
      },
      {
        rule: 'birthDay',
        file: 'to-chuc/chi-bo-mot.md',
        field: 'Chức danh 1',
        message: 'năm sinh',
      },
    ],
    [
      'ended a unit and said nothing of where it went',
      { 'to-chuc/chi-bo-mot.md': unit.replace('members:', 'to: 2027-01-01\nmembers:') },
      {
        rule: 'endWithoutTrail',
        file: 'to-chuc/chi-bo-mot.md',
        field: 'Tiếp nối bởi',
        message: 'lý do',
      },
    ],
    [
      'stated other figures for a day',
      { 'to-chuc/dang-uy.md': committee.replace('members: 12', 'members: 13, day: 2026-01-01') },
      {
        rule: 'unitTotals',
        file: 'to-chuc/dang-uy.md',
        field: 'Số liệu công bố › Đảng viên',
        message: 'công bố là 13, cộng các đơn vị được 12',
      },
    ],
    [
      'let the figures of an earlier day differ',
      {
        'to-chuc/dang-uy.md': committee.replace(
          'stated:',
          'statedEarlier: [{ day: 2021-01-01, units: 2, committees: 0, cells: 1, members: 12 }]\nstated:',
        ),
      },
      {
        rule: 'unitTotals',
        file: 'to-chuc/dang-uy.md',
        field: 'Số liệu công bố trước đây 1 › Tổ chức cơ sở đảng',
        message: 'công bố là 2, cộng các đơn vị được 1',
      },
    ],
  ]);
});

describe('units that do not fit together', () => {
  it.each<[string, Unit[], string]>([
    ['a row that says nothing', [unitOf('a', { before: [{ to: '2015-01-01' }] })], 'earlierEmpty'],
    [
      'a row before the unit began',
      [unitOf('a', { before: [{ to: '2009-01-01', name: 'Cũ' }] })],
      'earlierOutside',
    ],
    [
      'two rows for one day',
      [
        unitOf('a', {
          before: [
            { to: '2015-01-01', name: 'X' },
            { to: '2015-01-01', members: 3 },
          ],
        }),
      ],
      'earlierTwice',
    ],
    ['a successor without an end', [unitOf('a', { successor: 'goc' })], 'successorWithoutEnd'],
    [
      'a successor that began later',
      [unitOf('a', { to: '2020-01-01', successor: 'b' }), unitOf('b', { from: '2020-03-01' })],
      'successorGap',
    ],
    [
      'a unit under an ended one',
      [
        unitOf('db', { type: 'dang-bo-co-so', to: '2020-01-01', successor: 'goc' }),
        unitOf('a', { type: 'chi-bo-truc-thuoc', parent: 'db' }),
      ],
      'parentEnded',
    ],
    [
      'cells that do not add up',
      [
        unitOf('db', { type: 'dang-bo-co-so', members: 10 }),
        unitOf('a', { type: 'chi-bo-truc-thuoc', parent: 'db', members: 4 }),
      ],
      'cellMembers',
    ],
    [
      'two heads at once',
      [
        unitOf('a', {
          posts: [
            { title: 'Bí thư', name: 'Một', to: '2022-01-01' },
            { title: 'Bí thư', name: 'Hai', from: '2021-12-01' },
          ],
        }),
      ],
      'twoHeads',
    ],
    [
      'one person in one post twice',
      [
        unitOf('a', {
          posts: [
            { title: 'Chuyên viên', name: 'Một' },
            { title: 'chuyên viên', name: 'Một', from: '2020-01-01' },
          ],
        }),
      ],
      'holderTwice',
    ],
    [
      'a post held after the unit ended',
      [
        unitOf('a', {
          to: '2020-01-01',
          successor: 'goc',
          posts: [{ title: 'Bí thư', name: 'Một', from: '2020-02-01' }],
        }),
      ],
      'postOutside',
    ],
  ])('%s', (_what, units, rule) => {
    expect(rulesOf(...units).map(([found]) => found)).toContain(rule);
  });

  it('one head after the other is fine', () => {
    const posts = [
      { title: 'Bí thư', name: 'Một', to: '2021-11-30' },
      { title: 'Bí thư', name: 'Hai', from: '2021-12-01' },
    ];
    expect(rulesOf(unitOf('a', { posts }))).toEqual([]);
  });

  it('a body with the name of its unit must have its days', () => {
    const body = {
      collection: 'bodies',
      slug: 'x',
      file: 'co-quan/x.md',
      data: { name: 'Đảng ủy gốc', unit: 'goc', from: '2011-01-01' },
    };
    const rules = unitProblems([...entriesOf([root()]), body], now).map(({ rule }) => rule);
    expect(rules).toEqual(['bodyDays']);
  });
});

describe('sums and time', () => {
  const figures = (members: number) => ({ units: 1, committees: 0, cells: 1, members });
  const found = (...units: Unit[]) =>
    unitTotalProblems(entriesOf(units), now).map(({ rule, level }) => [rule, level]);

  it('figures without a day that were right before the last change only warn', () => {
    const units = [
      root({ stated: { ...figures(12), units: 2, cells: 2 } }),
      unitOf('a', { members: 7 }),
      unitOf('b', { members: 5, to: '2026-11-20', ending: { reason: 'giải thể' } }),
    ];
    expect(found(...units)).toEqual([['statedOutdated', 'warning']]);
  });
  it('figures that never were right refuse', () => {
    const units = [root({ stated: figures(99) }), unitOf('a', { members: 7 })];
    expect(found(...units)).toEqual([['unitTotals', 'error']]);
  });
  it('figures with a day hold for that day, whatever comes after it', () => {
    const units = [
      root({ stated: { ...figures(7), day: '2020-01-01' } }),
      unitOf('a', { members: 7 }),
      unitOf('b', { members: 5, from: '2030-01-01' }),
    ];
    expect(found(...units)).toEqual([]);
  });
});

it('what was published before a rule existed stays, and nobody adds to it', async () => {
  const gmail = unit.replace('mot@mau.example', 'chibomot@gmail.com');
  const problems = await check({ 'to-chuc/chi-bo-mot.md': gmail });
  expect(errorsOf(problems)).toEqual([]);
  expect(errorsOf(withNewOnesRefused(problems, problems))).toEqual([]);
  expect(errorsOf(withNewOnesRefused(problems, [])).map(({ rule }) => rule)).toEqual([
    'privateMail',
  ]);
});
