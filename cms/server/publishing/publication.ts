import { type Problem, problemKey } from '../../../src/guards/problem.ts';
import type { Prepared } from '../store/content-store.ts';

/** Something that somebody wants to be public. */
export interface Publication {
  /**
   * Makes its commit on top of another one, after looking whether it may be published. Asked again when
   * what is published has moved meanwhile.
   * @throws what is told to whoever asked for it; nothing has been written then
   */
  prepare: (onto: string) => Promise<Prepared>;
}

/** A publication that is in the store; `release` is null when the site could not follow. */
export interface Published {
  commit: string;
  release: number | null;
}

/** A publication that would break the site: nothing was published. */
export class RefusedError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[], message: string) {
    super(message);
    this.problems = problems;
  }
}

/** The machine failed before the site was ready: nothing was published, and another try may help. */
export class MachineError extends Error {}

/** A publication that waits, with who waits for it. */
export interface Waiting {
  publication: Publication;
  /** It is not to be made together with others: one of them was refused. */
  isAlone: boolean;
  resolve: (published: Published) => void;
  reject: (error: unknown) => void;
}

/** The publications to be made together next: all that wait, or one that is to be alone. */
export function nextBatch(waiting: Waiting[]): Waiting[] {
  const count = waiting[0]?.isAlone ? 1 : waiting.findIndex(({ isAlone }) => isAlone);
  return waiting.splice(0, count === -1 ? waiting.length : count);
}

/** Tells everybody who waits that nothing was published. */
export function refuseAll(waiting: readonly Waiting[], error: unknown): void {
  for (const { reject } of waiting) reject(error);
}

/** Whether all problems are among known ones. */
export function areAmong(problems: readonly Problem[], known: readonly Problem[]): boolean {
  const keys = new Set(known.map(problemKey));
  return problems.every((problem) => keys.has(problemKey(problem)));
}
