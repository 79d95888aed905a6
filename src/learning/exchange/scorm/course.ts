import type { Question } from '../../question.ts';

/** A question with what is told after its answer. */
export interface CourseQuestion extends Question {
  /** Slug of its module. */
  module: string;
  level: number;
  /** The rule it stands on, with its full public address. */
  basis: { text: string; url: string };
  /** Day it was last compared with the rule, as people read it. */
  checked?: string;
  uncertain: boolean;
  /** Title of the lesson that teaches it. */
  lesson?: string;
}

/** Everything that a package holds. */
export interface Course {
  title: string;
  /** One or two sentences for the list of the learning system. */
  summary: string;
  publisher: string;
  /** Public address of the site. */
  site: string;
  modules: readonly { slug: string; title: string }[];
  questions: readonly CourseQuestion[];
}
