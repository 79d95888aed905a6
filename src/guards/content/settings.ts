import { guardPlaces } from '../../i18n/guard-messages.ts';
import { allSettings } from '../../model/registry.ts';
import { walkFields } from '../../model/walk.ts';
import { readContentFile, settingsPath } from '../../source/content-files.ts';
import { isPlainFile } from '../../source/plain-file.ts';
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
}

/** Reads and checks every settings file once. */
export function checkSettings(contentDir: string): CheckedSettings {
  const found: CheckedSettings = { problems: [], items: new Set(), unreadable: new Set() };
  for (const { id, fields, schema, ...definition } of allSettings) {
    const path = settingsPath(definition);
    if (!isPlainFile(contentDir, path)) {
      found.unreadable.add(id);
      found.problems.push(problem('missingSettings', path, guardPlaces.wholeFile));
      continue;
    }
    const { data, fault } = readContentFile(contentDir, path);
    if (fault) {
      found.unreadable.add(id);
      found.problems.push(readFaultProblem(path, fault));
      continue;
    }
    const result = schema.safeParse(data);
    if (!result.success)
      found.problems.push(...schemaProblems(path, fields, data, result.error.issues));
    for (const { value, labels } of walkFields(fields, data)) {
      if (typeof value === 'string') found.problems.push(...textProblems(path, labels, value));
    }
    collectItems(id, path, data, found);
  }
  return found;
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
