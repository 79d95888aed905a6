import { pointsOf, type States } from './states.ts';

/** Per cent from which the course is passed. */
export const PASS_MARK = 80;

/** What SCORM 1.2 calls lesson_status, as far as it is used here. */
export type LessonStatus = 'incomplete' | 'passed' | 'failed';

export interface Score {
  answered: number;
  /** Whole per cent of all points there are, rounded down: 79,9 is not passed. */
  raw: number;
  status: LessonStatus;
}

/** The score over all questions; one that is not answered gives nothing. */
export function scoreOf(states: States): Score {
  const points = states.map(pointsOf);
  const answered = points.filter((one) => one !== null).length;
  const sum = points.reduce((total: number, one) => total + (one ?? 0), 0);
  // Sums of sixtieths are a little off.
  const raw = states.length === 0 ? 0 : Math.floor((sum / states.length) * 100 + 1e-6);
  return { answered, raw, status: statusOf(raw, answered === states.length) };
}

function statusOf(raw: number, isWhole: boolean): LessonStatus {
  if (raw >= PASS_MARK) return 'passed';
  return isWhole ? 'failed' : 'incomplete';
}
