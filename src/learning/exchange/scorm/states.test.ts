import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreOf } from './score.ts';
import { decodeStates, encodeStates, LIMIT, pointsOf, stateOf, UNANSWERED } from './states.ts';

const ids = (count: number) => Array.from({ length: count }, (_, at) => `m1-${at}`);
const state = fc.oneof(
  fc.constant(UNANSWERED),
  fc.integer({ min: 0, max: 60 }).map((step) => stateOf(step / 60)),
);
/** Names of questions, each with its state. */
const bank = fc
  .uniqueArray(fc.stringMatching(/^m[1-8]-\d{1,3}$/), { maxLength: 60 })
  .chain((names) => fc.tuple(fc.constant(names), fc.tuple(...names.map(() => state))));

describe('what a learning system keeps', () => {
  it.each([0, 1 / 3, 0.25, 0.4, 5 / 6, 1])('%d points come back', (points) => {
    expect(pointsOf(stateOf(points))).toBeCloseTo(points, 10);
  });

  it('is what was answered, for the same bank', () => {
    fc.assert(
      fc.property(bank, ([names, states]) => {
        expect(decodeStates(names, encodeStates(names, states))).toEqual(states);
      }),
    );
  });

  it('finds each question again in a bank that lost, gained and moved some', () => {
    fc.assert(
      fc.property(bank, fc.array(fc.stringMatching(/^n-\d{4}$/)), fc.nat(), (old, more, turn) => {
        const [names, states] = old;
        const left = names.filter((_, at) => (turn >> (at % 16)) % 2 === 0);
        const now = [...new Set([...more, ...left])].toSorted((one, other) =>
          [...one]
            .reverse()
            .join('')
            .localeCompare([...other].reverse().join('')),
        );
        const before = new Map(names.map((name, at) => [name, states[at]]));
        expect(decodeStates(now, encodeStates(names, states))).toEqual(
          now.map((name) => before.get(name) ?? UNANSWERED),
        );
      }),
    );
  });

  it.each([240, 680, 681, 4000, 5000])('of %i questions has at most 4,096 characters', (count) => {
    const text = encodeStates(
      ids(count),
      ids(count).map(() => stateOf(1)),
    );
    expect(text.length).toBeLessThanOrEqual(LIMIT);
    const back = decodeStates(ids(count), text);
    expect(back.filter((one) => one === stateOf(1)).length).toBe(count > 4088 ? 0 : count);
  });

  it('of a bank too large for its hashes is given to no other bank', () => {
    const text = encodeStates(
      ids(700),
      ids(700).map(() => stateOf(1)),
    );
    expect(decodeStates(ids(699), text)).toEqual(ids(699).map(() => UNANSWERED));
  });

  it.each([
    ['nothing', ''],
    ['words of another package', 'bookmark=3;score=5'],
    ['a later version', encodeStates(ids(3), ['0', '0', '0']).replace(/^1/, '2')],
    ['a cut text', encodeStates(ids(3), ['0', '0', '0']).slice(0, 8)],
    ['a text that lost a hash', `${encodeStates(['a', 'b'], ['0', '0']).slice(0, -5)}`],
  ])('%s leaves all questions unanswered', (_case, text) => {
    expect(decodeStates(ids(3), text)).toEqual([UNANSWERED, UNANSWERED, UNANSWERED]);
  });
});

describe('the score', () => {
  const right = stateOf(1);
  it.each([
    ['nothing answered', ['-', '-'], { answered: 0, raw: 0, status: 'incomplete' }],
    ['half of it', [right, '-'], { answered: 1, raw: 50, status: 'incomplete' }],
    ['all, too few', [right, '0'], { answered: 2, raw: 50, status: 'failed' }],
    [
      'four of five, the last one open',
      [right, right, right, right, '-'],
      { answered: 4, raw: 80, status: 'passed' },
    ],
    [
      'thirds: rounded down, never passed by rounding',
      [right, right, right, stateOf(1 / 3), stateOf(2 / 3)],
      { answered: 5, raw: 80, status: 'passed' },
    ],
    [
      '79.9 is not 80',
      [...Array(799).fill(right), ...Array(201).fill('0')],
      { answered: 1000, raw: 79, status: 'failed' },
    ],
    ['no questions', [], { answered: 0, raw: 0, status: 'failed' }],
  ] as const)('%s', (_case, states, score) => {
    expect(scoreOf(states)).toEqual(score);
  });
});
