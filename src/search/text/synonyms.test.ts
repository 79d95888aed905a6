import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packSynonym, synonymReadings, synonymTable, unpackSynonym } from './synonyms.ts';

const table = synonymTable([
  { everyday: ['AI', 'chat gpt'], official: ['trí tuệ nhân tạo'], bothWays: false, near: [] },
  { everyday: ['dời'], official: ['lùi', 'gia hạn'], bothWays: false, near: ['hạn', 'ngày'] },
  { everyday: ['bản chính'], official: ['bản gốc'], bothWays: true, near: [] },
]);
const readings = (text: string) =>
  synonymReadings(text.split(' '), table, 4).map((words) => words.join(' '));

describe('everyday words are read as the words of the office', () => {
  it.each([
    ['dùng AI viết bài', ['dùng trí tuệ nhân tạo viết bài']],
    ['ai viết bài', []],
    ['chat gpt', ['trí tuệ nhân tạo']],
    ['dời ngày họp', ['lùi ngày họp', 'gia hạn ngày họp']],
    ['dời nhà', []],
    ['bản gốc', ['bản chính']],
    ['ban chinh', ['bản gốc']],
  ])('%s: %j', (text, expected) => expect(readings(text)).toEqual(expected));
});

it('a line comes back from its packed form', () => {
  const words = fc.array(fc.stringMatching(/^[a-zàáăâđêệôợữỳ]{1,6}( [a-zàáăâđêệôợữỳ]{1,6})?$/u), {
    minLength: 1,
  });
  const line = fc.record({
    everyday: words,
    official: words,
    bothWays: fc.boolean(),
    near: fc.oneof(fc.constant([]), words),
  });
  fc.assert(
    fc.property(line, (synonym) => {
      expect(unpackSynonym(packSynonym(synonym))).toEqual(synonym);
    }),
  );
});
