import { expect, it } from 'vitest';
import { pickWeights } from './weights.ts';

it.each([
  ['1 of 3', 1, 2, [100, -100, -100]],
  ['2 of 4', 2, 2, [50, 50, -50, -50]],
  ['3 of 4', 3, 1, [33.33333, 33.33333, 33.33333, -33.33333]],
  ['7 of 8', 7, 1, [...Array(7).fill(14.28571), -14.28571]],
])('%s: a wrong pick takes away what a right one gives', (_case, right, wrong, weights) => {
  const options = Array.from({ length: right + wrong }, (_, at) => ({ correct: at < right }));
  expect(pickWeights(options)).toEqual(weights);
});

it.each([11, 12, 13, 14, 15, 16])(
  '%i right options give 100 per cent in weights that Moodle takes',
  (right) => {
    const weights = pickWeights(Array.from({ length: 16 }, (_, at) => ({ correct: at < right })));
    const given = weights.slice(0, right);
    expect(given.reduce((sum, weight) => sum + weight, 0)).toBe(100);
    expect(given.every((weight) => weight === 10 || weight === 5)).toBe(true);
  },
);
