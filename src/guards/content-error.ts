import { type Problem, report } from './problem.ts';

/** A build refused because of its content; its message is the whole list for the editor. */
export class ContentError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(report(problems));
    this.name = 'ContentError';
    this.problems = problems;
    // The message is shown to editors, who have no use for a stack trace.
    this.stack = '';
  }
}
