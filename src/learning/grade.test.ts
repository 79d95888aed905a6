import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Answer, grade, isUnanswered } from './grade.ts';
import type { Option, Question } from './question.ts';
import { shownOrder } from './sheet.ts';

const option = (text: string, correct = false, pair?: string): Option => ({
  text,
  correct,
  why: 'vì thế',
  ...(pair !== undefined && { pair }),
});
const question = (kind: Question['kind'], options: Option[]): Question => ({
  id: 'q',
  kind,
  stem: 'Hỏi gì?',
  options,
});

const one = question('one', [option('A'), option('B', true), option('C')]);
const many = question('many', [option('A', true), option('B', true), option('C'), option('D')]);
const order = question('order', [option('1'), option('2'), option('3'), option('4')]);
const match = question('match', [
  option('NQ', false, 'Nghị quyết'),
  option('CT', false, 'Chỉ thị'),
  option('CTr', false, 'Chương trình'),
]);
const fill = question('fill', [
  option('không', true),
  option('05-NQ/ĐU', true),
  option('có'),
  option('“Sao y”', true),
]);
const mark = question('mark', [
  option('Số: 05', true),
  option('Hà An, ngày 03'),
  option('./.', true),
]);

describe('points of an answer', () => {
  it.each<[string, Question, Answer, number]>([
    ['one: the right option', one, { picked: [1] }, 1],
    ['one: a wrong option', one, { picked: [0] }, 0],
    ['one: two options are no answer', one, { picked: [1, 0] }, 0],
    ['many: all right ones', many, { picked: [1, 0] }, 1],
    ['many: half of them', many, { picked: [1] }, 0.5],
    ['many: a wrong pick takes a right one away', many, { picked: [0, 1, 2] }, 0.5],
    ['many: picking everything earns nothing', many, { picked: [0, 1, 2, 3] }, 0],
    ['many: nothing picked', many, { picked: [] }, 0],
    ['many: a place picked twice counts once', many, { picked: [0, 0] }, 0.5],
    ['many: a place that is no option counts nothing', many, { picked: [0, 9] }, 0.5],
    ['order: as it should be', order, { order: [0, 1, 2, 3] }, 1],
    ['order: two neighbours changed', order, { order: [1, 0, 2, 3] }, 4 / 6],
    ['order: the other way round', order, { order: [3, 2, 1, 0] }, 0],
    ['order: two steps set, rightly', order, { order: [0, 2] }, 1 / 6],
    ['match: all pairs', match, { pairs: ['Nghị quyết', 'Chỉ thị', 'Chương trình'] }, 1],
    ['match: one of three', match, { pairs: ['Nghị quyết', 'Chương trình', ''] }, 1 / 3],
    ['fill: as written', fill, { typed: 'không' }, 1],
    [
      'fill: capitals, blanks, quotes and a full stop do not matter',
      fill,
      { typed: ' “Không”. ' },
      1,
    ],
    ['fill: words without marks', fill, { typed: 'khong' }, 1],
    ['fill: in decomposed letters', fill, { typed: 'không'.normalize('NFD') }, 1],
    ['fill: quotes of the accepted writing do not matter', fill, { typed: 'sao y' }, 1],
    ['fill: a symbol with another dash and blanks', fill, { typed: '05 – nq / đu' }, 1],
    ['fill: a symbol with another letter', fill, { typed: '05-NQ/DU' }, 0],
    ['fill: a wrong answer that is known', fill, { typed: 'có' }, 0],
    ['fill: nothing', fill, { typed: '  ' }, 0],
    ['mark: both faults', mark, { picked: [0, 2] }, 1],
    ['mark: one fault and a right line', mark, { picked: [0, 1] }, 0],
  ])('%s', (_, asked, answer, points) => {
    expect(grade(asked, answer).points).toBeCloseTo(points);
  });
});

describe('what is told of each option', () => {
  it.each<[string, Question, Answer, string]>([
    ['many', many, { picked: [0, 2] }, 'right missed wrong none'],
    ['order', order, { order: [1, 0, 2] }, 'wrong wrong right missed'],
    ['order, the first step left out', order, { order: [1, 2, 3] }, 'missed right right right'],
    ['match', match, { pairs: ['Nghị quyết', 'Chương trình', ''] }, 'right wrong missed'],
    ['fill, unknown', fill, { typed: 'gì đó' }, 'missed none none none'],
    ['fill, known and wrong', fill, { typed: 'có' }, 'missed none wrong none'],
  ])('%s', (_, asked, answer, verdicts) => {
    expect(grade(asked, answer).verdicts.join(' ')).toBe(verdicts);
  });
});

it('an answer of another kind is an error of the caller', () => {
  expect(() => grade(match, { typed: 'x' })).toThrow(/another kind/);
  expect(() => grade(one, { pairs: [] })).toThrow(/another kind/);
});

it.each<[Answer | undefined, boolean]>([
  [undefined, true],
  [{ picked: [] }, true],
  [{ picked: [0] }, false],
  [{ order: [] }, true],
  [{ pairs: ['', ''] }, true],
  [{ pairs: ['', 'x'] }, false],
  [{ typed: ' ' }, true],
])('%j unanswered: %s', (answer, expected) => expect(isUnanswered(answer)).toBe(expected));

describe('for any question', () => {
  const options = fc.array(
    fc.record({ text: fc.string(), correct: fc.boolean(), why: fc.string() }),
    {
      minLength: 2,
      maxLength: 8,
    },
  );
  it('points lie between 0 and 1, and the right answer earns 1', () => {
    fc.assert(
      fc.property(
        options,
        fc.array(fc.nat(9)),
        fc.constantFrom('many', 'mark', 'order'),
        (given, places, kind) => {
          const asked = question(kind as Question['kind'], given);
          const answer = kind === 'order' ? { order: places } : { picked: places };
          const { points, verdicts } = grade(asked, answer);
          if (kind !== 'order' && !given.some(({ correct }) => correct)) return;
          expect(points).toBeGreaterThanOrEqual(0);
          expect(points).toBeLessThanOrEqual(1);
          expect(verdicts).toHaveLength(given.length);
          const all = given.map((_, place) => place);
          const right =
            kind === 'order'
              ? { order: all }
              : { picked: all.filter((place) => given[place]?.correct) };
          expect(grade(asked, right).points).toBe(1);
        },
      ),
    );
  });

  it('the order in which options are shown changes no score', () => {
    fc.assert(
      fc.property(options, fc.string(), fc.infiniteStream(fc.boolean()), (given, seed, coins) => {
        if (!given.some(({ correct }) => correct)) return;
        const asked = question('many', given);
        const shown = shownOrder(asked, seed);
        const picks = shown.filter(() => coins.next().value);
        const sorted = [...picks].sort();
        expect(grade(asked, { picked: picks })).toEqual(grade(asked, { picked: sorted }));
      }),
    );
  });
});
