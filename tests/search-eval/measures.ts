import type { GradedOutcome } from './graded.ts';

const GAINS = { best: 3, good: 2, acceptable: 1 } as const;
/** So many results are seen without scrolling. */
export const SCREEN = 5;
/** Whether one of the first results is a best or good answer. */
export function isAnswered({ query, found }: GradedOutcome, among: number): boolean {
  const right = new Set([...query.best, ...(query.good ?? [])]);
  return found.slice(0, among).some((path) => right.has(path));
}

/**
 * Normalised discounted cumulative gain of the first five results: 1 when the best answers stand in
 * the best order (Järvelin and Kekäläinen 2002).
 */
export function ndcg({ query, found }: GradedOutcome): number {
  const gains = new Map<string, number>();
  for (const grade of ['acceptable', 'good', 'best'] as const)
    for (const path of query[grade] ?? []) gains.set(path, GAINS[grade]);
  const sum = (list: readonly number[]) =>
    list.slice(0, SCREEN).reduce((total, gain, at) => total + gain / Math.log2(at + 2), 0);
  const ideal = sum([...gains.values()].sort((left, right) => right - left));
  return ideal === 0 ? 0 : sum(found.map((path) => gains.get(path) ?? 0)) / ideal;
}

/** Wilson's interval of 95 % for a share, as shares: what the size of a set allows to claim. */
export function interval(right: number, of: number): [low: number, high: number] {
  if (of === 0) return [0, 1];
  const z = 1.96;
  const share = right / of;
  const middle = share + z ** 2 / (2 * of);
  const spread = z * Math.sqrt((share * (1 - share)) / of + z ** 2 / (4 * of ** 2));
  const scale = 1 + z ** 2 / of;
  return [(middle - spread) / scale, (middle + spread) / scale];
}
