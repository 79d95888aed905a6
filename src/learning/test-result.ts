import { type Answer, grade, isUnanswered } from './grade.ts';
import type { TestResult } from './progress.ts';
import type { Question } from './question.ts';

/** One question of a sheet with what was answered. */
export interface Answered {
  question: Question & { module: string; lesson?: string };
  answer: Answer | undefined;
}

export interface SheetGrade {
  /** Points of each question, in the order of the sheet. */
  points: number[];
  total: number;
  modules: TestResult['modules'];
  /** Slugs of lessons to read again, those with most points lost first. */
  readAgain: string[];
}

/** Grades a whole sheet; a question without an answer has no points. */
export function gradeSheet(sheet: readonly Answered[]): SheetGrade {
  const points = sheet.map(({ question, answer }) =>
    answer && !isUnanswered(answer) ? grade(question, answer).points : 0,
  );
  const modules: TestResult['modules'] = {};
  const lost = new Map<string, number>();
  sheet.forEach(({ question: { module, lesson } }, at) => {
    const earned = points[at] ?? 0;
    const [sum, count] = modules[module] ?? [0, 0];
    modules[module] = [rounded(sum + earned), count + 1];
    if (lesson && earned < 1) lost.set(lesson, (lost.get(lesson) ?? 0) + 1 - earned);
  });
  return {
    points,
    total: rounded(points.reduce((sum, value) => sum + value, 0)),
    modules,
    readAgain: [...lost].toSorted(([, left], [, right]) => right - left).map(([lesson]) => lesson),
  };
}

/** Points are thirds and quarters; two decimals are what people read. */
function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
