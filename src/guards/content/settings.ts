import { guardPlaces } from '../../i18n/guard-messages.ts';
import type { Term } from '../../lib/party/bodies.ts';
import { LAST_DAY } from '../../lib/party/dates.ts';
import type { Settings } from '../../model/collection.ts';
import { allSettings, settings } from '../../model/registry.ts';
import { walkFields } from '../../model/walk.ts';
import { type ContentFile, settingsPath } from '../../source/content-files.ts';
import { type Problem, problem } from '../problem.ts';
import { readFaultProblem } from './read-fault.ts';
import { schemaProblems } from './schema.ts';
import { textProblems } from './text.ts';

/** The settings files as far as they could be read, with their faults. */
export interface CheckedSettings {
  problems: Problem[];
  /** "setting/list/id" of every item. */
  items: Set<string>;
  unreadable: Set<string>;
  /** Terms of the committees; none when their file has faults. */
  terms: Term[];
}

/**
 * Checks every settings file once.
 * @param read gives the file at a path below the content folder; null when it is not there
 */
export function checkSettings(read: (path: string) => ContentFile | null): CheckedSettings {
  const found: CheckedSettings = {
    problems: [],
    items: new Set(),
    unreadable: new Set(),
    terms: [],
  };
  for (const definition of allSettings) {
    const { id } = definition;
    const path = settingsPath(definition);
    const file = read(path);
    if (!file && definition.mayBeMissing) continue;
    if (!file || file.fault) found.unreadable.add(id);
    if (!file) {
      found.problems.push(problem('missingSettings', path, guardPlaces.wholeFile));
      continue;
    }
    found.problems.push(...settingsProblems(definition, file));
    if (!file.fault) collectItems(id, path, file.data, found);
    if (id === settings.terms.id) {
      found.terms = termsOf(file);
      found.problems.push(...termProblems(path, found.terms));
    }
  }
  return found;
}

/** Faults within one settings file. */
function settingsProblems({ fields, schema }: Settings, file: ContentFile): Problem[] {
  if (file.fault) return [readFaultProblem(file.file, file.fault)];
  const result = schema.safeParse(file.data);
  const found = result.success
    ? []
    : schemaProblems(file.file, fields, file.data, result.error.issues);
  for (const { value, labels } of walkFields(fields, file.data)) {
    if (typeof value === 'string') found.push(...textProblems(file.file, labels, value));
  }
  return found;
}

function termsOf({ data }: ContentFile): Term[] {
  const result = settings.terms.schema.safeParse(data);
  return result.success ? result.data.items : [];
}

/** Terms of one level must not overlap: each document belongs to exactly one. */
function termProblems(path: string, terms: readonly Term[]): Problem[] {
  const field = settings.terms.fields.items.editor.label;
  return terms.flatMap((term, at) => {
    if (term.to !== undefined && term.to < term.from)
      return [problem('termOrder', path, field, { term: term.name })];
    const other = terms
      .slice(0, at)
      .find(
        ({ level, from, to = LAST_DAY }) =>
          level === term.level && from <= (term.to ?? LAST_DAY) && term.from <= to,
      );
    return other
      ? [problem('termOverlap', path, field, { term: term.name, other: other.name })]
      : [];
  });
}

function collectItems(id: string, path: string, data: unknown, found: CheckedSettings): void {
  for (const [list, items] of Object.entries((data ?? {}) as Record<string, unknown>)) {
    if (!Array.isArray(items)) continue;
    for (const item of items as { id?: unknown }[]) {
      if (typeof item?.id !== 'string') continue;
      const key = `${id}/${list}/${item.id}`;
      if (found.items.has(key)) {
        found.problems.push(
          problem('duplicateId', path, guardPlaces.wholeFile, { value: item.id }),
        );
      }
      found.items.add(key);
    }
  }
}
