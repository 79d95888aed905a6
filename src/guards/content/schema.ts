import type { z } from 'astro/zod';
import { type GuardRule, guardMessages, guardPlaces } from '../../i18n/guard-messages.ts';
import type { Editor, Fields } from '../../model/fields/field.ts';
import { fieldAt } from '../../model/walk.ts';
import { excerpt, type Problem, problem } from '../problem.ts';

/** Turns what Zod found in an entry's data into problems in the editor's words. */
export function schemaProblems(
  file: string,
  fields: Fields,
  data: unknown,
  issues: readonly z.core.$ZodIssue[],
): Problem[] {
  return issues.map((issue) => {
    const { labels, editor } = fieldAt(fields, issue.path);
    const place = labels.length > 0 ? labels : [guardPlaces.head];
    const value = valueAt(data, issue.path);
    // An empty field is reported as "chưa điền"; only this rule has a message of its own for it.
    const isAboutEmptiness =
      issue.code === 'unrecognized_keys' || customRule(issue) === 'checkedMissing';
    if (isEmpty(value) && !isAboutEmptiness) return problem('required', file, place);
    return describe(issue, file, place, value, editor);
  });
}

function describe(
  issue: z.core.$ZodIssue,
  file: string,
  place: string[],
  raw: unknown,
  editor: Editor | undefined,
): Problem {
  const rule = customRule(issue);
  const value = customValue(issue) ?? excerpt(raw);
  if (rule) {
    const options = editor?.kind === 'choice' ? editor.options.map(({ label }) => label) : [];
    return problem(rule, file, place, { value, options: options.join(', ') });
  }
  switch (issue.code) {
    case 'unrecognized_keys':
      return problem('unknownField', file, place, { keys: issue.keys.join(', ') });
    case 'too_big':
      if (issue.origin === 'string')
        return problem('tooLong', file, place, { limit: Number(issue.maximum) });
      if (issue.origin === 'array')
        return problem('tooMany', file, place, { limit: Number(issue.maximum) });
      return problem('numberRange', file, place, { limit: `≤ ${issue.maximum}` });
    case 'too_small':
      if (issue.origin === 'array')
        return problem('tooFew', file, place, { limit: Number(issue.minimum) });
      return problem('numberRange', file, place, { limit: `≥ ${issue.minimum}` });
    case 'invalid_format':
      return problem('pattern', file, place, { value, rule: issue.message });
    case 'invalid_union':
      return problem(editor?.kind === 'datetime' ? 'datetime' : 'date', file, place, { value });
    case 'custom':
      return problem('placeholderAlt', file, place, { value });
    default:
      return problem('wrongType', file, place, { value });
  }
}

/** Rules that a field or collection names itself, through `params.rule`. */
function customRule(issue: z.core.$ZodIssue): GuardRule | null {
  const rule = issue.code === 'custom' ? issue.params?.rule : undefined;
  return typeof rule === 'string' && rule in guardMessages ? (rule as GuardRule) : null;
}

/** What a rule of a collection names itself, where the whole field would say less. */
function customValue(issue: z.core.$ZodIssue): string | null {
  const value = issue.code === 'custom' ? issue.params?.value : undefined;
  return typeof value === 'string' ? value : null;
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null
        ? (value as Record<PropertyKey, unknown>)[key]
        : undefined,
    data,
  );
}

function isEmpty(value: unknown): boolean {
  return (
    value === undefined || value === null || (typeof value === 'string' && value.trim() === '')
  );
}
