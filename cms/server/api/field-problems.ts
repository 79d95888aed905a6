import type { Problem } from '../../../src/guards/problem.ts';
import { guardPlaces } from '../../../src/i18n/guard-messages.ts';
import type { Fields } from '../../../src/model/fields/field.ts';
import type { FieldProblem } from '../../protocol/field-problem.ts';
import type { WritablePath } from '../paths.ts';

/** Finds the form field each problem belongs to, by the label the problem names first. */
export function fieldProblems(target: WritablePath, problems: readonly Problem[]): FieldProblem[] {
  const fields = fieldsOf(target);
  const body = target.kind === 'entry' ? target.collection.body : undefined;
  return problems.map(({ field, problem, fix, file }) => {
    const [first = ''] = field.split(' › ');
    const label = first.replace(/ \d+$/, '');
    const found = Object.entries(fields).find(
      ([, { editor }]) => editor.label === first || editor.label === label,
    );
    const isBody = body !== undefined && found === undefined && label === guardPlaces.body;
    return { field: found?.[0] ?? (isBody ? 'body' : null), place: field, problem, fix, file };
  });
}

function fieldsOf(target: WritablePath): Fields {
  if (target.kind === 'upload') return {};
  return target.kind === 'entry' ? target.collection.fields : target.settings.fields;
}
