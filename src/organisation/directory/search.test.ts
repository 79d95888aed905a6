import { describe, expect, it } from 'vitest';
import { queries } from '../../../tests/corpora/directory/queries.ts';
import { sampleAbbreviations, sampleUnits } from '../../../tests/helpers/sample-units.ts';
import { heirsOf } from '../changes.ts';
import { treesOn } from '../tree.ts';
import { existsOn } from '../unit.ts';
import { directoryData, letterOf, sortName } from './entries.ts';
import { isOneSlip } from './match-words.ts';
import { Directory } from './search.ts';

const day = '2026-11-21';
const units = sampleUnits();
const bySlug = new Map(units.map((unit) => [unit.slug, unit]));
const former = units
  .filter((unit) => !existsOn(unit, day))
  .map(({ slug, name }) => ({ name, heirs: heirsOf(slug, bySlug, day) }));
const data = directoryData(treesOn(units, day), former, sampleAbbreviations(), day);
const directory = new Directory(data);
const everything = { type: '', group: '', field: '' };
const answers = (query: string, filter = everything) =>
  directory.search(query, filter, 8).map(({ unit, post }) => [unit.slug, post?.title ?? '']);

describe('the directory', () => {
  it('answers nearly every query of the list with the right line first', () => {
    const wrong = queries.filter(([query, unit, post = '']) => {
      const [first] = answers(query);
      return first?.[0] !== unit || first[1] !== post;
    });
    console.log(
      wrong.map(([query, unit, post]) => ({
        query,
        unit,
        post,
        got: JSON.stringify(answers(query).slice(0, 3)),
      })),
    );
    expect(queries.length).toBeGreaterThanOrEqual(60);
    expect(1 - wrong.length / queries.length).toBeGreaterThanOrEqual(0.95);
  });

  it('has every unit and every present post', () => {
    expect(directory.search('', everything, 10_000)).toHaveLength(
      data.units.length + data.posts.length,
    );
    expect(data.units.length).toBeGreaterThan(128);
  });

  it('is narrowed by kind, group and field of work', () => {
    const filter = { type: 'chi-bo-co-so', group: 'doanh-nghiep', field: '' };
    const found = directory.search('', filter, 10_000);
    expect(found.filter(({ post }) => post === null)).toHaveLength(43);
    const field = directory.search('', { ...everything, field: 'luu-tru' }, 10_000);
    expect(field.map(({ post, unit }) => post?.title ?? unit.name)).toContain(
      'Chuyên viên văn thư - lưu trữ',
    );
  });

  it.each([
    ['3000 150', 'uy-ban-kiem-tra'],
    ['bantochuc@', 'ban-to-chuc'],
  ])('finds whose %s is', (query, unit) => expect(answers(query)[0]?.[0]).toBe(unit));

  it('answers nothing where nothing fits', () => expect(answers('zzzz')).toEqual([]));
});

describe('names', () => {
  it.each([
    ['Chi bộ Công ty cổ phần Gốm Bến Lau', 'Gốm Bến Lau', 'g'],
    [
      'Đảng bộ Công ty trách nhiệm hữu hạn một thành viên Cà phê Dốc Sương',
      'Cà phê Dốc Sương',
      'c',
    ],
    ['Đảng bộ Sở Y dược tỉnh', 'Sở Y dược tỉnh', 's'],
    ['Chi bộ Đoàn Múa rối tỉnh', 'Đoàn Múa rối tỉnh', 'dd'],
    ['Chi bộ 4', '4', 'so'],
  ])('%s stands under %s', (name, sorted, letter) => {
    expect(sortName(name)).toBe(sorted);
    expect(letterOf(name)).toBe(letter);
  });
  it.each([
    ['vein', 'vien', true],
    ['trra', 'tra', true],
    ['hoah', 'hoach', true],
    ['kim', 'kin', true],
    ['tra', 'tra', false],
    ['lau', 'tam', false],
  ])('%s and %s are one slip apart: %s', (left, right, are) =>
    expect(isOneSlip(left, right)).toBe(are),
  );
});
