import { type GradedOutcome, PERSONS } from './graded.ts';
import { interval, isAnswered, ndcg, SCREEN } from './measures.ts';

/** Prints how well a set was answered, by kind of query and by sort of person. */
export function printGraded(name: string, outcomes: readonly GradedOutcome[]): void {
  const kinds = Map.groupBy(outcomes, ({ query }) => query.kind);
  const rows = [
    ...[...kinds].sort(([left], [right]) => left.localeCompare(right)),
    ...PERSONS.map(
      (person) => [person, outcomes.filter(({ query }) => query.person === person)] as const,
    ),
    ['all', outcomes] as const,
  ];
  console.log(`### ${name}`);
  console.table(Object.fromEntries(rows.map(([label, items]) => [label, rowOf(items)])));
}

/** Prints the queries whose first result is no best or good answer. */
export function printGradedMisses(outcomes: readonly GradedOutcome[]): void {
  for (const outcome of outcomes) {
    if (isAnswered(outcome, 1)) continue;
    const { query, found } = outcome;
    const place = isAnswered(outcome, SCREEN) ? 'on screen' : 'off screen';
    console.log(
      `miss (${place}) ${query.id} ${query.kind}: ${query.q}\n   want ${query.best.slice(0, 3).join(' ')}\n   got  ${found.slice(0, 3).join(' ')}`,
    );
  }
}

/** One line for a run. */
export function gradedSummary(outcomes: readonly GradedOutcome[]): string {
  const { 'right first %': first, 'first screen %': screen, 'nDCG@5': gain } = rowOf(outcomes);
  return `right first ${first} % · first screen ${screen} % · nDCG@5 ${gain} · ${outcomes.length} queries`;
}

function rowOf(items: readonly GradedOutcome[]) {
  const first = items.filter((outcome) => isAnswered(outcome, 1)).length;
  const screen = items.filter((outcome) => isAnswered(outcome, SCREEN)).length;
  const mean = items.reduce((sum, outcome) => sum + ndcg(outcome), 0) / Math.max(1, items.length);
  const [low, high] = interval(first, items.length).map((share) => (100 * share).toFixed(0));
  return {
    queries: items.length,
    'right first %': percent(first, items.length),
    'interval 95 %': `${low}-${high}`,
    'first screen %': percent(screen, items.length),
    'nDCG@5': mean.toFixed(3),
  };
}

function percent(part: number, all: number): string {
  return ((100 * part) / Math.max(1, all)).toFixed(1);
}
