/** An option with its weight in per cent of the points. */
export interface MoodleAnswer {
  text: string;
  weight: number;
  feedback: string;
}

/** What is asked, by Moodle's types; both exchange forms are writings of this. */
export type MoodleBody =
  | { type: 'choice'; isSingle: boolean; isShuffled: boolean; answers: MoodleAnswer[] }
  | { type: 'short'; answers: MoodleAnswer[] }
  | { type: 'matching'; pairs: { text: string; pair: string }[] }
  /** Steps in their right order. */
  | { type: 'ordering'; steps: { text: string; feedback: string }[] };

/** A question as Moodle knows it: what a file holds, apart from how the file writes it. */
export interface MoodleQuestion {
  /** Moodle's "ID number". */
  id?: string;
  name: string;
  stem: string;
  /** Feedback that everybody gets. */
  general: string;
  tags: string[];
  body: MoodleBody;
}
