import { describe, expect, it } from 'vitest';
import { judgeLines } from './judge-lines.ts';

const draft = [true, false, true, false].map((wrong) => ({ wrong }));
const faultless = [{ wrong: false }, { wrong: false }];

describe('marks on the lines of a draft', () => {
  it.each([
    [[0, 2], [], ['found', 'sound', 'found', 'sound'], 2],
    [[], ['linesEmpty'], ['missed', 'sound', 'missed', 'sound'], 0],
    [[0], ['linesMissed'], ['found', 'sound', 'missed', 'sound'], 1],
    [[2], ['linesMissed'], ['missed', 'sound', 'found', 'sound'], 1],
    [[0, 1, 2], ['linesExtra'], ['found', 'extra', 'found', 'sound'], 1],
    [[0, 1, 2, 3], ['linesExtra'], ['found', 'extra', 'found', 'extra'], 0],
    [[0, 1], ['linesMissed', 'linesExtra'], ['found', 'extra', 'missed', 'sound'], 0],
    [[1, 3], ['linesMissed', 'linesExtra'], ['missed', 'extra', 'missed', 'extra'], 0],
  ])('%j', (picked, faults, lines, points) => {
    expect(judgeLines(picked, draft)).toEqual({
      right: faults.length === 0,
      faults,
      lines,
      points,
      total: 2,
    });
  });
  it.each([
    [[], true, []],
    [[1], false, ['linesExtra']],
  ])('%j on a draft without a fault', (picked, right, faults) => {
    expect(judgeLines(picked, faultless)).toMatchObject({ right, faults, total: 0 });
  });
});
