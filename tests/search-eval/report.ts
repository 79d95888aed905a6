import type { BaselineResult } from './baselines.ts';
import type { ColdStart } from './cold-start.ts';
import type { QueryOutcome } from './measure.ts';

/** Whether the first result, or one of the first five, is a right one. */
export function isRight({ query, found }: QueryOutcome, among: number): boolean {
  return found.slice(0, among).some((path) => query.rel.includes(path));
}

/** Prints right answers by kind, and what was missed. */
export function printQuality(
  name: string,
  outcomes: readonly QueryOutcome[],
  withMisses: boolean,
): void {
  const kinds = Map.groupBy(outcomes, ({ query }) => query.kind);
  console.log(`### ${name}: ${outcomes.length} queries`);
  console.table(
    Object.fromEntries(
      [...kinds, ['all', [...outcomes]] as const].map(([kind, items]) => [
        kind,
        {
          queries: items.length,
          'right first %': percent(items, 1),
          'top five %': percent(items, 5),
        },
      ]),
    ),
  );
  for (const outcome of outcomes) {
    if (isRight(outcome, 1)) continue;
    const { query, found } = outcome;
    if (withMisses)
      console.log(
        `miss ${isRight(outcome, 5) ? '(in five)' : '(not in five)'} ${query.id} ${query.kind}: ${query.q}\n   want ${query.rel.join(' ')}\n   got  ${found.slice(0, 3).join(' ')}`,
      );
    else console.log(`miss ${query.id} ${query.kind} ${isRight(outcome, 5) ? 'in five' : ''}`);
  }
}

/** The last line of a run. */
export function summary(outcomes: readonly QueryOutcome[]): string {
  return `right first ${percent(outcomes, 1)} % · top five ${percent(outcomes, 5)} % · ${outcomes.length} queries`;
}

/** Prints what a first answer costs, and how long later ones take. */
export function printCold(cold: readonly ColdStart[], warm: readonly number[]): void {
  console.log('### cold start (empty browser, search by address)');
  const column = (pick: (item: ColdStart) => number) => {
    const values = cold.map(pick).sort((left, right) => left - right);
    return {
      median: round(at(values, 0.5)),
      p95: round(at(values, 0.95)),
      most: round(at(values, 1)),
    };
  };
  console.table({
    'first answer: requests': column(({ first }) => first.requests),
    'first answer: KB': column(({ first }) => first.bytes / 1000),
    'settled: requests': column(({ settled }) => settled.requests),
    'settled: KB': column(({ settled }) => settled.bytes / 1000),
    'settled: KB with the page': column(({ settled }) => settled.allBytes / 1000),
    'first answer: ms': column(({ firstResultMs }) => firstResultMs),
    'settled: ms': column(({ settledMs }) => settledMs),
  });
  for (const { query, settled } of cold
    .toSorted((a, b) => b.settled.bytes - a.settled.bytes)
    .slice(0, 6))
    console.log(
      `dearest: ${settled.requests} requests, ${round(settled.bytes / 1000)} KB: ${query}`,
    );
  const times = warm.toSorted((left, right) => left - right);
  console.log(`warm query, ms: median ${round(at(times, 0.5))}, p95 ${round(at(times, 0.95))}`);
}

/** Prints this search beside others on the same pages and queries. */
export function printBaselines(baselines: readonly BaselineResult[]): void {
  console.log('### beside others');
  console.table(
    Object.fromEntries(
      baselines.map(({ name, outcomes, firstKb, ms }) => [
        name,
        {
          'right first %': percent(outcomes, 1),
          'top five %': percent(outcomes, 5),
          'KB before the first answer': round(firstKb),
          'warm ms': round(ms),
        },
      ]),
    ),
  );
}

export function medianOf(values: readonly number[]): number {
  return at(
    values.toSorted((left, right) => left - right),
    0.5,
  );
}

function percent(outcomes: readonly QueryOutcome[], among: number): string {
  const right = outcomes.filter((outcome) => isRight(outcome, among)).length;
  return ((100 * right) / Math.max(1, outcomes.length)).toFixed(1);
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
