import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  emptyProgress,
  mergeProgress,
  type Progress,
  readProgress,
  withRenamed,
  withTest,
  writeProgress,
} from './progress.ts';

const day = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const id = fc.stringMatching(/^m[1-8]-\d{2}$/);
const count = fc.nat(100);
const progress: fc.Arbitrary<Progress> = fc.record(
  {
    version: fc.constant(1 as const),
    lessons: fc.dictionary(id, day, { noNullPrototype: true }),
    cards: fc.dictionary(
      id,
      fc.record({
        ...{ due: day, last: day, stability: fc.integer({ min: 1, max: 400 }) },
        difficulty: fc.integer({ min: 1, max: 10 }),
        ...{ answers: count, lapses: count },
      }),
      { noNullPrototype: true },
    ),
    tests: fc
      .uniqueArray(
        fc.record({
          ...{ seed: fc.string(), day, points: count, questions: count },
          modules: fc.dictionary(id, fc.tuple(count, count), { noNullPrototype: true }),
        }),
        { maxLength: 8, selector: (test) => JSON.stringify(test) },
      )
      .map((tests) => tests.toSorted((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)))),
    exercises: fc.dictionary(id, fc.record({ day, right: count, total: count }), {
      noNullPrototype: true,
    }),
    exported: day,
  },
  { requiredKeys: ['version', 'lessons', 'cards', 'tests', 'exercises'] },
);

it('comes back from its file as it was', () => {
  fc.assert(
    fc.property(progress, (whole) => {
      expect(readProgress(writeProgress(whole))).toEqual(whole);
    }),
  );
});

it('merged with itself, or with nothing, it stays as it was', () => {
  fc.assert(
    fc.property(progress, (whole) => {
      expect(mergeProgress(whole, whole)).toEqual(whole);
      expect(mergeProgress(emptyProgress(), whole)).toEqual(whole);
      expect(mergeProgress(whole, emptyProgress())).toEqual(whole);
    }),
  );
});

describe('a damaged file is told, never taken in part', () => {
  it.each([
    '',
    'x',
    '[]',
    'null',
    '{}',
    '{"version":2,"lessons":{},"cards":{},"tests":[],"exercises":{}}',
    '{"version":1,"lessons":{"a":"hôm qua"},"cards":{},"tests":[],"exercises":{}}',
    '{"version":1,"lessons":{},"cards":{"m1-01":{"due":"2026-12-01"}},"tests":[],"exercises":{}}',
    '{"version":1,"lessons":{},"cards":{},"tests":{},"exercises":{}}',
    '{"version":1,"lessons":{},"cards":{},"tests":[{"seed":1}],"exercises":{}}',
    '{"version":1,"lessons":{},"cards":{},"tests":[],"exercises":{"a":[]}}',
  ])('%s', (text) => expect(readProgress(text)).toBeNull());

  it('wherever it was cut', () => {
    fc.assert(
      fc.property(progress, fc.nat(), (whole, at) => {
        const text = writeProgress(whole);
        expect(readProgress(text.slice(0, at % text.length))).toBeNull();
      }),
    );
  });
});

it('of two devices the newer answer counts', () => {
  const card = (last: string) => ({
    ...{ due: last, last, stability: 1, difficulty: 1, answers: 1, lapses: 0 },
  });
  const own = { ...emptyProgress(), cards: { a: card('2026-12-01'), b: card('2026-12-05') } };
  const other = { ...emptyProgress(), cards: { a: card('2026-12-03'), b: card('2026-12-02') } };
  const { cards } = mergeProgress(own, other);
  expect([cards.a?.last, cards.b?.last]).toEqual(['2026-12-03', '2026-12-05']);
});

describe('a publication that renames or withdraws a question', () => {
  const card = (stem?: string) => ({
    ...{
      due: '2026-12-01',
      last: '2026-12-01',
      stability: 1,
      difficulty: 1,
      answers: 1,
      lapses: 0,
    },
    ...(stem !== undefined && { stem }),
  });
  const ids = (cards: Progress['cards'], stems: Record<string, string>) =>
    Object.keys(withRenamed({ ...emptyProgress(), cards }, stems).cards);
  it.each<[string, Progress['cards'], Record<string, string>, string[]]>([
    ['renamed: the card goes along', { 'm1-01': card('x') }, { 'm1-41': 'x' }, ['m1-41']],
    ['withdrawn: the card waits', { 'm1-01': card('x') }, { 'm1-02': 'y' }, ['m1-01']],
    [
      'reworded under the same name: it stays',
      { 'm1-01': card('x') },
      { 'm1-01': 'z', 'm1-09': 'x' },
      ['m1-01'],
    ],
    ['a card of the version before has no mark', { 'm1-01': card() }, { 'm1-41': 'x' }, ['m1-01']],
    [
      'the new name has a card of its own',
      { 'm1-01': card('x'), 'm1-41': card('x') },
      { 'm1-41': 'x' },
      ['m1-01', 'm1-41'],
    ],
  ])('%s', (_, cards, stems, expected) => expect(ids(cards, stems)).toEqual(expected));
});

it('holds the newest fifty tests', () => {
  let whole = emptyProgress();
  for (let at = 0; at < 60; at += 1)
    whole = withTest(whole, {
      seed: `${at}`,
      day: '2026-12-01',
      points: 1,
      questions: 30,
      modules: {},
    });
  expect(whole.tests.map(({ seed }) => seed)).toEqual(
    Array.from({ length: 50 }, (_, at) => `${at + 10}`),
  );
});
