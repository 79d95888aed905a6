import { hashOf, shuffled } from './random.ts';

/** A question as far as drawing a sheet needs to know it. */
export interface Drawable {
  id: string;
  module: string;
}

/** Questions of one module that are loaded together, in the order of {@link partsOf}. */
export type Part = readonly string[];

/** So many questions are loaded at a time; with their reasons they are about 2 KB compressed. */
const PART_SIZE = 5;

/** How many questions a test has, and how many points pass it. */
export const TEST_QUESTIONS = 30;
export const TEST_PASS = 24;

/**
 * Cuts the questions of a module into parts of about five. The order follows from the ids alone, so a part
 * mixes lessons, levels and kinds.
 */
export function partsOf(ids: readonly string[]): Part[] {
  const mixed = ids.toSorted(
    (left, right) => hashOf(left) - hashOf(right) || (left < right ? -1 : 1),
  );
  const count = Math.max(1, Math.round(mixed.length / PART_SIZE));
  const size = Math.ceil(mixed.length / count);
  return Array.from({ length: Math.ceil(mixed.length / size) }, (_, part) =>
    mixed.slice(part * size, (part + 1) * size),
  );
}

/**
 * The parts of each module from which a seed draws its test: as many as it needs, so that with eight modules a test
 * loads a sixth of the bank.
 * @param parts numbers of parts by module
 * @returns numbers of parts by module
 */
export function drawParts(
  parts: Readonly<Record<string, number>>,
  seed: string,
): Record<string, number[]> {
  const modules = Object.entries(parts);
  const each = Math.ceil(TEST_QUESTIONS / (modules.length * (PART_SIZE - 1)));
  return Object.fromEntries(
    modules.map(([module, count]) => {
      const numbers = Array.from({ length: count }, (_, part) => part);
      return [module, shuffled(numbers, `${seed}/${module}`).slice(0, each)];
    }),
  );
}

/**
 * The questions of a sheet, in order: the same number of each module as far as that goes, the rest by the seed.
 * The same bank and seed give the same sheet on every machine, in whatever order the bank comes.
 */
export function drawSheet<T extends Drawable>(
  bank: readonly T[],
  { seed, count }: { seed: string; count: number },
): T[] {
  const modules = shuffled([...new Set(bank.map(({ module }) => module))].sort(), seed);
  const piles = modules.map((module) =>
    shuffled(
      bank
        .filter((question) => question.module === module)
        .toSorted((left, right) => (left.id < right.id ? -1 : 1)),
      `${seed}/${module}`,
    ),
  );
  const drawn: T[] = [];
  while (drawn.length < count && piles.some((pile) => pile.length > 0)) {
    for (const pile of piles) {
      const question = pile.shift();
      if (question && drawn.length < count) drawn.push(question);
    }
  }
  return shuffled(drawn, `${seed}/order`);
}

/** The places of the options in the order a sheet shows them. Lines of a paper keep theirs. */
export function shownOrder(
  question: { id: string; kind: string; options: readonly unknown[] },
  seed: string,
): number[] {
  const places = question.options.map((_, place) => place);
  return question.kind === 'mark' ? places : shuffled(places, `${seed}/${question.id}`);
}
