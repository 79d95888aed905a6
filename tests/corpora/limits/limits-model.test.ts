import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { limitsModel } from '../../../src/guards/content/secrecy/limits-model.ts';
import { type Example, examplesOf, trainingExamples } from './corpus.ts';
import { figuresOf } from './cross-validate.ts';
import { MODEL_FILE, type ModelFile, modelText, trainedModel } from './model-file.ts';

const text = readFileSync(MODEL_FILE, 'utf8');
const { figures } = JSON.parse(text) as ModelFile;

describe('the model of circulation limits', () => {
  it('is what the corpus gives', () => {
    const isFresh = modelText(trainedModel(trainingExamples(), figures)) === text;
    expect(isFresh, 'corpus and limits-model.json differ: npm run train:limits').toBe(true);
  });

  it('stays small enough to load in every process', () => {
    expect(text.length).toBeLessThan(300_000);
  });

  it('has figures for every set, each held out from the learning', () => {
    console.table(figures);
    const sets = new Set(trainingExamples().map(({ set }) => set));
    expect(Object.keys(figures).sort()).toEqual([...sets].sort());
    const total = (of: 'limits' | 'reported' | 'harmless' | 'falseAlarms') =>
      Object.values(figures).reduce((sum, set) => sum + set[of], 0);
    expect(total('reported') / total('limits')).toBeGreaterThan(0.8);
    expect(total('falseAlarms') / total('harmless')).toBeLessThan(0.03);
  });
});

describe('the frozen set', () => {
  it.each([
    ['positive-exam.tsv', '755b795eb863b33a383fa113b43a991c5adbd4fc50afa751d41c0c84aaf68c4f'],
    ['negative-exam.tsv', '1f9e8e2b137068d46de2db08879e4d80f77ed1841a428c72c55b9fb603729fb7'],
  ])('%s is as it was written', (name, hash) => {
    const bytes = readFileSync(new URL(name, import.meta.url));
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(hash);
  });

  it('is reported no worse than by the rules and examples of November 2026', () => {
    const exam: Example[] = ['positive-exam.tsv', 'negative-exam.tsv'].flatMap(examplesOf);
    const found = figuresOf(exam, limitsModel());
    console.table({ exam: found });
    expect(found.reported).toBeGreaterThanOrEqual(123);
    expect(found.falseAlarms).toBeLessThanOrEqual(1);
  });
});
