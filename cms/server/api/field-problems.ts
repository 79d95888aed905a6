import type { Problem } from '../../../src/guards/problem.ts';
import { guardPlaces } from '../../../src/i18n/guard-messages.ts';
import type { WritablePath } from '../paths.ts';

/** A fault as the form shows it: at which field, what, and how to mend it. */
export interface FieldProblem {
  /** Name of the form's field; null when the fault lies with the entry as a whole. */
  field: string | null;
  /** Where it is, in the form's words. */
  place: string;
  problem: string;
  mend: string;
  file: string;
}

/** Finds the form field each problem belongs to, by the label the problem names first. */
export function fieldProblems(
  target: Exclude<WritablePath, { kind: 'upload' }>,
  problems: readonly Problem[],
): FieldProblem[] {
  const { fields } = target.kind === 'entry' ? target.collection : target.settings;
  const body = target.kind === 'entry' ? target.collection.body : undefined;
  return problems.map(({ field, problem, mend, file }) => {
    const [first = ''] = field.split(' › ');
    const label = first.replace(/ \d+$/, '');
    const found = Object.entries(fields).find(
      ([, { editor }]) => editor.label === first || editor.label === label,
    );
    const isBody = body !== undefined && found === undefined && label === guardPlaces.body;
    return { field: found?.[0] ?? (isBody ? 'body' : null), place: field, problem, mend, file };
  });
}
