import { describe, expect, it } from 'vitest';
import { root, unitOf } from '../../tests/helpers/units.ts';
import { changesOf, heirsOf } from './changes.ts';
import { differenceBetween } from './compare.ts';
import { headOn, isHead, postsOn } from './posts.ts';
import { countUnits } from './totals.ts';
import { flatten, treesOn } from './tree.ts';
import { periodsOf, unitOn } from './unit.ts';

const cell = unitOf('a', {
  name: 'Chi bộ Mới',
  members: 20,
  before: [
    { to: '2015-12-31', name: 'Chi bộ Cũ', members: 9 },
    { to: '2019-06-30', name: 'Chi bộ Giữa', parent: 'khac' },
  ],
});

describe('a unit on a day', () => {
  it.each([
    ['2009-12-31', null],
    ['2010-01-01', { name: 'Chi bộ Cũ', parent: 'khac', members: 9 }],
    ['2015-12-31', { name: 'Chi bộ Cũ', parent: 'khac', members: 9 }],
    ['2016-01-01', { name: 'Chi bộ Giữa', parent: 'khac', members: 20 }],
    ['2019-06-30', { name: 'Chi bộ Giữa', parent: 'khac', members: 20 }],
    ['2019-07-01', { name: 'Chi bộ Mới', parent: 'goc', members: 20 }],
  ])('%s', (day, expected) => {
    const state = unitOn(cell, day);
    if (expected === null) expect(state).toBeNull();
    else expect(state).toMatchObject(expected);
  });

  it('has its names with the days they held', () => {
    expect(periodsOf(cell, 'name')).toEqual([
      { from: '2010-01-01', to: '2015-12-31', value: 'Chi bộ Cũ' },
      { from: '2016-01-01', to: '2019-06-30', value: 'Chi bộ Giữa' },
      { from: '2019-07-01', to: '9999-12-31', value: 'Chi bộ Mới' },
    ]);
    expect(periodsOf(cell, 'parent').map(({ value }) => value)).toEqual(['khac', 'goc']);
  });
});

describe('the tree and its sums', () => {
  const committee = unitOf('db', { type: 'dang-bo-co-so', members: 30 });
  const cells = [
    unitOf('c1', { type: 'chi-bo-truc-thuoc', parent: 'db', members: 18 }),
    unitOf('c2', { type: 'chi-bo-truc-thuoc', parent: 'db', members: 12 }),
  ];
  const units = [root(), committee, ...cells, unitOf('b', { order: 2, members: 5 }), cell];

  it('counts grassroots units, and cells of a committee once', () => {
    expect(countUnits('goc', units, '2020-01-01')).toEqual({
      units: 3,
      committees: 1,
      cells: 2,
      members: 55,
    });
  });
  it('takes the sum of the cells where a committee has no figure of its own', () => {
    const without = units.map((unit) =>
      unit.slug === 'db' ? { ...unit, members: undefined } : unit,
    );
    expect(countUnits('goc', without, '2020-01-01').members).toBe(55);
  });
  it('on a day before a transfer leaves out what was elsewhere', () => {
    expect(countUnits('goc', units, '2018-01-01')).toMatchObject({ units: 2, members: 35 });
  });
  it('puts units by order, then by the Vietnamese alphabet', () => {
    const [top] = treesOn(units, '2020-01-01');
    expect(top?.children.map(({ unit }) => unit.slug)).toEqual(['db', 'a', 'b']);
  });
  it('is not caught in a circle of parents', () => {
    const circle = [unitOf('x', { parent: 'y' }), unitOf('y', { parent: 'x' })];
    expect(treesOn(circle, '2020-01-01').flatMap(flatten)).toEqual([]);
  });
});

describe('what happened', () => {
  const merged = [
    root(),
    unitOf('m1', { to: '2020-06-30', successor: ['m'], ending: { decision: 'QĐ 1' } }),
    unitOf('m2', { to: '2020-06-30', successor: 'm' }),
    unitOf('m', { from: '2020-07-01' }),
  ];
  it.each([
    ['a merger', merged, { kind: 'merge', before: ['m1', 'm2'], after: ['m'], decision: 'QĐ 1' }],
    [
      'a split into two',
      [unitOf('s', { to: '2020-06-30', successor: ['s1', 's2'] })],
      { kind: 'split', before: ['s'], after: ['s1', 's2'] },
    ],
    [
      'a split from one that goes on',
      [unitOf('n', { from: '2020-07-01', origins: ['o'] })],
      { kind: 'split', before: ['o'], after: ['n', 'o'] },
    ],
    [
      'a new name as older entries have it',
      [unitOf('r', { to: '2020-06-30', successor: 'q' }), unitOf('q', { from: '2020-07-01' })],
      { kind: 'rename', before: ['r'], after: ['q'] },
    ],
    [
      'a new name in the same entry',
      [unitOf('r', { before: [{ to: '2020-06-30', name: 'Cũ' }] })],
      { kind: 'rename', before: ['r'], after: ['r'] },
    ],
    [
      'a transfer',
      [unitOf('t', { before: [{ to: '2020-06-30', parent: 'khac' }] })],
      { kind: 'transfer', before: ['t'], after: ['t'] },
    ],
    [
      'an end with a reason',
      [unitOf('e', { to: '2020-06-30', ending: { kind: 'ket-thuc', reason: 'giải thể' } })],
      { kind: 'end', before: ['e'], after: [], reason: 'giải thể' },
    ],
  ])('%s', (_what, units, expected) => {
    const found = changesOf(units).filter(({ day }) => day === '2020-07-01');
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject(expected);
  });

  it('a unit that is gone leads to whoever is there now, over several mergers', () => {
    const later = unitOf('z', { from: '2022-01-01' });
    const chain = merged.map((unit) =>
      unit.slug === 'm' ? { ...unit, to: '2021-12-31', successor: ['z'] } : unit,
    );
    const bySlug = new Map([...chain, later].map((unit) => [unit.slug, unit]));
    expect(heirsOf('m1', bySlug, '2021-01-01')).toEqual(['m']);
    expect(heirsOf('m1', bySlug, '2023-01-01')).toEqual(['z']);
  });

  it('between two days some came, some went, some changed', () => {
    const { came, went, changed } = differenceBetween(
      [...merged, cell],
      '2019-06-30',
      '2020-07-01',
    );
    expect(came.map(({ slug }) => slug)).toEqual(['m']);
    expect(went.map(({ slug }) => slug)).toEqual(['m1', 'm2']);
    expect(changed.map(({ unit, changed: keys }) => [unit.slug, keys])).toEqual([
      ['a', ['name', 'parent']],
    ]);
  });
});

describe('posts', () => {
  it.each([
    ['Bí thư', true],
    ['Bí thư Đảng ủy', true],
    ['Quyền Bí thư', true],
    ['Chánh Văn phòng', true],
    ['Trưởng Ban', true],
    ['Chủ nhiệm', true],
    ['Phó Bí thư', false],
    ['Phó Bí thư Thường trực', false],
    ['Bí thư Đoàn', false],
    ['Chuyên viên', false],
  ])('%s leads: %s', (title, leads) => expect(isHead({ title })).toBe(leads));

  it('are held on a day by who held them then', () => {
    const { posts } = unitOf('p', {
      posts: [
        { title: 'Bí thư', name: 'Trước', to: '2020-06-30' },
        { title: 'Bí thư', name: 'Sau', from: '2020-07-01' },
        { title: 'Chuyên viên', name: 'Cả hai' },
      ],
    });
    expect(postsOn(posts, '2020-06-30').map(({ name }) => name)).toEqual(['Trước', 'Cả hai']);
    expect(headOn(posts, '2020-07-01')?.name).toBe('Sau');
  });
});
