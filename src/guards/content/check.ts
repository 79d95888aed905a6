import { existsSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { guardPlaces } from '../../i18n/guard-messages.ts';
import { isSlug, slugify } from '../../lib/vietnamese/slug.ts';
import type { Collection } from '../../model/collection.ts';
import type { Fields, RelationTarget } from '../../model/fields/field.ts';
import { allCollections, allSettings, collectionById } from '../../model/registry.ts';
import { walkFields } from '../../model/walk.ts';
import {
  type ContentFile,
  hasEntryExtension,
  listFiles,
  readContentFile,
  settingsPath,
} from '../../source/content-files.ts';
import { type Problem, problem } from '../problem.ts';
import { bodyProblems } from './body.ts';
import { fileProblems, imageProblems } from './media.ts';
import { type CheckedEntry, cycleProblems } from './relations.ts';
import { schemaProblems } from './schema.ts';
import { textProblems } from './text.ts';
import { unitTotalProblems } from './unit-totals.ts';

interface Library {
  contentDir: string;
  /** "collection/slug" of every entry, drafts too. */
  slugs: Set<string>;
  /** "setting/list/id" of every item of a settings list. */
  items: Set<string>;
}

/**
 * Checks the whole content folder the way the build and the editor's server both do.
 * @returns every fault, files in alphabetical order; empty when the content may be built
 */
export async function checkContent(contentDir: string, now: Date): Promise<Problem[]> {
  const settingsFaults = allSettings.flatMap((definition) =>
    settingsProblems(contentDir, definition),
  );
  const files = allCollections.map((collection) => ({
    collection,
    paths: listFiles(contentDir, collection),
  }));
  const read = files.flatMap(({ collection, paths }) =>
    paths
      .filter((path) => hasEntryExtension(path, collection))
      .map((path) => ({ collection, file: readContentFile(contentDir, path) })),
  );
  const library: Library = {
    contentDir,
    slugs: new Set(read.map(({ collection, file }) => `${collection.id}/${file.id}`)),
    items: settingItems(contentDir),
  };
  const checked: CheckedEntry[] = [];
  const faults = await Promise.all(
    read.map(({ collection, file }) => entryProblems(collection, file, library, checked)),
  );
  return [
    ...settingsFaults,
    ...files.flatMap(({ collection, paths }) => pathProblems(collection, paths)),
    ...faults.flat(),
    ...cycleProblems(checked),
    ...unitTotalProblems(checked, now),
  ].sort((left, right) => left.file.localeCompare(right.file));
}

async function entryProblems(
  collection: Collection,
  file: ContentFile,
  library: Library,
  checked: CheckedEntry[],
): Promise<Problem[]> {
  if (file.fault) {
    const { line, reason } = file.fault;
    return line === undefined
      ? [problem('noFrontMatter', file.file, guardPlaces.wholeFile)]
      : [problem('unreadable', file.file, guardPlaces.head, { line, reason })];
  }
  const result = collection.schema.safeParse(file.data);
  if (result.success) {
    checked.push({
      collection: collection.id,
      slug: file.id,
      file: file.file,
      data: result.data as Record<string, unknown>,
    });
  }
  const has = (id: string, slug: string) => library.slugs.has(`${id}/${slug}`);
  return [
    ...(result.success
      ? []
      : schemaProblems(file.file, collection.fields, file.data, result.error.issues)),
    ...(await fieldProblems(collection.fields, file, library)),
    ...(await bodyProblems(collection, file, { contentDir: library.contentDir, has })),
  ];
}

/** Faults that need the rest of the content: relations, pictures, files, and text of every field. */
async function fieldProblems(
  fields: Fields,
  file: ContentFile,
  library: Library,
): Promise<Problem[]> {
  const found: Problem[] = [];
  for (const { editor, value, labels } of walkFields(fields, file.data)) {
    if (typeof value !== 'string' || value === '') continue;
    if (editor.kind === 'image')
      found.push(...(await imageProblems(library.contentDir, file.file, labels, value)));
    else if (editor.kind === 'file')
      found.push(...fileProblems(library.contentDir, file.file, labels, value));
    else if (editor.kind === 'relation') {
      const target = targetName(editor.target, value, library);
      if (target) found.push(problem('danglingRelation', file.file, labels, { value, target }));
    } else found.push(...textProblems(file.file, labels, value));
  }
  return found;
}

/** Name of the list a relation's value should stand in, when it does not. */
function targetName(target: RelationTarget, value: string, library: Library): string | null {
  if ('collection' in target) {
    return library.slugs.has(`${target.collection}/${value}`)
      ? null
      : collectionById(target.collection).label;
  }
  if (library.items.has(`${target.setting}/${target.list}/${value}`)) return null;
  return (
    allSettings.find((definition) => definition.id === target.setting)?.label ?? target.setting
  );
}

function pathProblems(collection: Collection, paths: string[]): Problem[] {
  const expected = collection.extensions.map((extension) => `.${extension}`).join(', ');
  const seen = new Map<string, string>();
  return paths.flatMap((path) => {
    if (!hasEntryExtension(path, collection))
      return [problem('wrongFolder', path, guardPlaces.wholeFile, { expected })];
    const name = basename(path, extname(path));
    const key = slugify(name, 255);
    const other = seen.get(key);
    seen.set(key, path);
    if (other) return [problem('duplicateSlug', path, guardPlaces.fileName, { other })];
    if (isSlug(name)) return [];
    return [
      problem('badSlug', path, guardPlaces.fileName, {
        name,
        suggestion: `${key}${extname(path)}`,
      }),
    ];
  });
}

function settingsProblems(contentDir: string, definition: (typeof allSettings)[number]): Problem[] {
  const path = settingsPath(definition);
  if (!existsSync(join(contentDir, path)))
    return [problem('missingSettings', path, guardPlaces.wholeFile)];
  const file = readContentFile(contentDir, path);
  if (file.fault) {
    return [
      problem('unreadable', path, guardPlaces.head, {
        line: file.fault.line ?? 1,
        reason: file.fault.reason,
      }),
    ];
  }
  const result = definition.schema.safeParse(file.data);
  const texts = [...walkFields(definition.fields, file.data)].flatMap(({ value, labels }) =>
    typeof value === 'string' ? textProblems(path, labels, value) : [],
  );
  return [
    ...(result.success
      ? []
      : schemaProblems(path, definition.fields, file.data, result.error.issues)),
    ...texts,
  ];
}

function settingItems(contentDir: string): Set<string> {
  const found = new Set<string>();
  for (const definition of allSettings) {
    const path = settingsPath(definition);
    if (!existsSync(join(contentDir, path))) continue;
    const { data } = readContentFile(contentDir, path);
    for (const [list, items] of Object.entries(data as Record<string, unknown>)) {
      if (!Array.isArray(items)) continue;
      for (const item of items)
        found.add(`${definition.id}/${list}/${(item as { id?: string })?.id}`);
    }
  }
  return found;
}
