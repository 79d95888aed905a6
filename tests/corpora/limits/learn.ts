import { featuresOf } from '../../../src/guards/content/secrecy/limit-features.ts';
import { continues, positionedLines } from '../../../src/guards/content/secrecy/line-positions.ts';
import type { Example } from './corpus.ts';

/** What was learned, in the form the model file has: hundredths. */
export interface LearnedWeights {
  weights: Record<string, number>;
  bias: number;
}

export interface LearningOptions {
  /** Only so many of the heaviest features stay: the rest change little and make the file long. */
  mostFeatures: number;
  /** L2 regularisation: keeps features of few examples from deciding alone. */
  decay: number;
}

const DEFAULTS: LearningOptions = { mostFeatures: 14_000, decay: 1e-4 };
const EPOCHS = 12;
const LEARNING_RATE = 0.3;
/** A feature of one example is its own, and no rule. */
const LEAST_EXAMPLES = 2;
/** Steps through the examples in a lasting order that mixes both kinds; a prime. */
const STRIDE = 7919;

/** Ways to read an example, as indices of features; a limited text is limited by one of its lines. */
interface Row {
  isLimited: boolean;
  readings: number[][];
}

/**
 * Learns from examples how limits are worded: logistic regression with AdaGrad steps (Duchi, Hazan,
 * Singer 2011), always in the same order, so that the same examples give the same weights. Which line
 * of a limited text limits it is not marked: the whole text is read first, then the line that scores
 * highest (multiple-instance learning; Dietterich, Lathrop, Lozano-Pérez 1997).
 */
export function learn(
  examples: readonly Example[],
  { mostFeatures, decay }: LearningOptions = DEFAULTS,
): LearnedWeights {
  const { names, rows } = rowsOf(examples);
  const first = trainedWeights(rows, names.length, decay);
  const heaviest = [...names.keys()]
    .sort((a, b) => Math.abs(first[b] ?? 0) - Math.abs(first[a] ?? 0) || a - b)
    .slice(0, mostFeatures);
  const retained = new Set(heaviest);
  const pruned = rows.map(({ isLimited, readings }) => ({
    isLimited,
    readings: readings.map((reading) => reading.filter((feature) => retained.has(feature))),
  }));
  const weights = trainedWeights(pruned, names.length, decay);
  const rounded = [...retained]
    .map((feature) => [names[feature] ?? '', Math.round(100 * (weights[feature] ?? 0))] as const)
    .filter(([, weight]) => weight !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return { weights: Object.fromEntries(rounded), bias: Math.round(100 * (weights.at(-1) ?? 0)) };
}

/** One row for each limited text, and one for each way to read a harmless one. */
function rowsOf(examples: readonly Example[]): { names: string[]; rows: Row[] } {
  const read = examples.map(({ text, isLimited }) => ({
    isLimited,
    readings: readingsOf(text, isLimited).map(cachedFeatures),
  }));
  const counts = new Map<string, number>();
  for (const { isLimited, readings } of read)
    for (const features of isLimited ? [new Set(readings.flat())] : readings)
      for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const names = [...counts].filter(([, count]) => count >= LEAST_EXAMPLES).map(([name]) => name);
  const indices = new Map(names.map((name, index) => [name, index]));
  const indexed = read.map(({ isLimited, readings }) => ({
    isLimited,
    readings: readings.map((features) => features.flatMap((name) => indices.get(name) ?? [])),
  }));
  return {
    names,
    rows: indexed.flatMap((row) =>
      row.isLimited
        ? [row]
        : row.readings.map((reading) => ({ isLimited: false, readings: [reading] })),
    ),
  };
}

const UNREPORTED = new Set(['heading', 'columnHead', 'leadIn', 'recipients']);

/** Each line, each line with the next where they may be one, and a limited text as a whole. */
function readingsOf(text: string, isLimited: boolean): string[] {
  const lines = positionedLines(text).filter(({ position }) => !UNREPORTED.has(position));
  const raws = lines.map(({ raw }) => raw);
  const pairs = lines.flatMap((line, at) => {
    const next = lines[at + 1];
    return next && continues(line, next) ? [`${line.raw} | ${next.raw}`] : [];
  });
  return [...raws, ...pairs, ...(isLimited ? [raws.join(' | ')] : [])];
}

const cache = new Map<string, string[]>();

/** Cross-validation reads every example again for each fold. */
function cachedFeatures(line: string): string[] {
  const known = cache.get(line) ?? [...featuresOf(line)];
  cache.set(line, known);
  return known;
}

/** @returns a weight for each feature, and the bias behind them */
function trainedWeights(rows: readonly Row[], features: number, decay: number): Float64Array {
  const weights = new Float64Array(features + 1);
  const squares = new Float64Array(features + 1).fill(1e-8);
  const limited = rows.filter(({ isLimited }) => isLimited).length;
  const balance = (rows.length - limited) / Math.max(1, limited);
  const score = (reading: readonly number[]) => {
    let sum = 0;
    for (const feature of reading) sum += weights[feature] ?? 0;
    return sum / Math.sqrt(Math.max(1, reading.length)) + (weights[features] ?? 0);
  };
  const step = (index: number, gradient: number) => {
    squares[index] = (squares[index] ?? 0) + gradient * gradient;
    weights[index] =
      (weights[index] ?? 0) - (LEARNING_RATE * gradient) / Math.sqrt(squares[index] ?? 1);
  };
  for (let turn = 0; turn < EPOCHS * rows.length; turn += 1) {
    const row = rows[(turn * STRIDE) % rows.length];
    if (!row) continue;
    const reading = turn < rows.length ? (row.readings.at(-1) ?? []) : best(row.readings, score);
    const probability = 1 / (1 + Math.exp(-score(reading)));
    const gradient = row.isLimited ? (probability - 1) * balance : probability;
    const share = 1 / Math.sqrt(Math.max(1, reading.length));
    for (const feature of reading)
      step(feature, gradient * share + decay * (weights[feature] ?? 0));
    step(features, gradient);
  }
  return weights;
}

function best(readings: readonly number[][], score: (reading: number[]) => number): number[] {
  if (readings.length < 2) return readings[0] ?? [];
  return readings
    .map((reading) => ({ reading, score: score(reading) }))
    .reduce((high, next) => (next.score > high.score ? next : high)).reading;
}
