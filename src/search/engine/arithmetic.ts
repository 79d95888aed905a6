export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** The weighted mean of some values; 0 when nothing has a weight. */
export function weightedMean(values: readonly number[], weights: readonly number[]): number {
  const total = sum(weights);
  return total === 0 ? 0 : sum(values.map((value, at) => value * (weights[at] ?? 0))) / total;
}
