import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dump } from 'js-yaml';
import { checkContent } from '../../src/guards/content/check.ts';
import { checkSettings } from '../../src/guards/content/settings.ts';
import { errorsOf } from '../../src/guards/problem.ts';
import type { Collection } from '../../src/model/collection.ts';
import type { Editor, Fields, RelationTarget } from '../../src/model/fields/field.ts';
import { allCollections } from '../../src/model/registry.ts';
import { fieldAt, walkFields } from '../../src/model/walk.ts';
import { readCollection, readContentFile } from '../../src/source/content-files.ts';
import { ROOT } from '../helpers/build-site.ts';

/** What was changed so that the build takes a corpus. */
export interface Mended {
  /** Entries that got or lost a field. */
  changed: string[];
  /** Entries that no such change helps; their pages cannot be found. */
  leftOut: string[];
}

/** An entry may need several looks: a wrong value goes out first, then a missing one comes in. */
const ROUNDS = 6;
const SOME_DAY = '2026-01-05';
const SETTINGS = join(ROOT, 'content/cai-dat');

/**
 * Mends a corpus written for another content model, in place: settings and bodies it lacks come from the
 * project's own, fields the model does not have go out, required ones that are missing get a plain
 * value, what points nowhere goes out. An entry that still has a fault is left out.
 */
export async function mendCorpus(contentDir: string, now: Date): Promise<Mended> {
  bringSettings(contentDir);
  const { items } = checkSettings((path) => readContentFile(contentDir, path));
  const changed = new Set<string>();
  const leftOut = new Set<string>();
  for (let round = 0; round < ROUNDS; round += 1) {
    let isStill = true;
    const entries = allCollections.flatMap((collection) =>
      readCollection(contentDir, collection).map((file) => ({ collection, ...file })),
    );
    const slugs = new Set(entries.map(({ collection, id }) => `${collection.id}/${id}`));
    for (const { collection, file, data, body, extension, fault } of entries) {
      if (fault || typeof data !== 'object' || data === null) continue;
      const before = JSON.stringify(data);
      mendFields(collection, data as Entry, { items, slugs });
      if (JSON.stringify(data) === before) continue;
      isStill = false;
      changed.add(file);
      const head = dump(data);
      writeFileSync(
        join(contentDir, file),
        extension === 'yml' ? head : `---\n${head}---\n${body}`,
      );
    }
    if (!isStill) continue;
    const problems = errorsOf(await checkContent(contentDir, now));
    if (problems.length === 0) break;
    for (const { file, rule } of problems) {
      if (rule === 'badLink' && dropLinks(contentDir, file)) {
        changed.add(file);
        continue;
      }
      leftOut.add(file);
      changed.delete(file);
      rmSync(join(contentDir, file), { force: true });
    }
  }
  return { changed: [...changed], leftOut: [...leftOut] };
}

/** Takes links within the site out of all bodies: pages that other pages lack show only once built. */
export function dropAllLinks(contentDir: string): void {
  for (const collection of allCollections)
    for (const { file } of readCollection(contentDir, collection)) dropLinks(contentDir, file);
}

/** Takes the links within the site out of a body; their words stay. @returns whether there were any */
function dropLinks(contentDir: string, file: string): boolean {
  const path = join(contentDir, file);
  if (!existsSync(path)) return true;
  const text = readFileSync(path, 'utf8');
  const plain = text.replace(/(?<!!)\[([^\]]+)\]\((?!https?:|mailto:)[^)]*\)/g, '$1');
  if (plain !== text) writeFileSync(path, plain);
  return plain !== text;
}

type Entry = Record<string, unknown>;

interface Ground {
  /** "setting/list/id" of every settings item. */
  items: ReadonlySet<string>;
  /** "collection/slug" of every entry. */
  slugs: ReadonlySet<string>;
}

function bringSettings(contentDir: string): void {
  const folder = join(contentDir, 'cai-dat');
  for (const file of readdirSync(SETTINGS))
    if (!existsSync(join(folder, file))) cpSync(join(SETTINGS, file), join(folder, file));
  const bodies = join(ROOT, 'content/co-quan');
  if (!existsSync(join(contentDir, 'co-quan')))
    cpSync(bodies, join(contentDir, 'co-quan'), { recursive: true });
  const { problems } = checkSettings((path) => readContentFile(contentDir, path));
  for (const { file } of problems) {
    const ours = join(ROOT, 'content', file);
    if (existsSync(ours)) cpSync(ours, join(contentDir, file));
  }
}

function mendFields(collection: Collection, data: Entry, ground: Ground): void {
  for (const { editor, value, path } of [...walkFields(collection.fields, data)].reverse())
    if (editor.kind === 'relation' && !isThere(editor.target, String(value), ground))
      remove(data, path);
  const result = collection.schema.safeParse(data);
  for (const issue of result.error?.issues ?? []) {
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) remove(data, [...issue.path, key]);
      continue;
    }
    const { editor } = fieldAt(collection.fields, issue.path);
    if (valueAt(data, issue.path) !== undefined && !isRequiredText(editor)) {
      remove(data, issue.path);
      continue;
    }
    const plain = editor && plainValue(editor, ground);
    if (plain !== undefined) put(data, issue.path, plain);
  }
}

function isThere(target: RelationTarget, value: string, { items, slugs }: Ground): boolean {
  return 'collection' in target
    ? slugs.has(`${target.collection}/${value}`)
    : items.has(`${target.setting}/${target.list}/${value}`);
}

/** A text that breaks a rule says something all the same: it is not taken out but left out as a whole. */
function isRequiredText(editor: Editor | undefined): boolean {
  return editor?.required === true && (editor.kind === 'text' || editor.kind === 'multiline');
}

/** The plainest value a required field takes; undefined where none can be thought up. */
function plainValue(editor: Editor, ground: Ground): unknown {
  switch (editor.kind) {
    case 'text':
    case 'multiline':
      return 'Không ghi';
    case 'number':
      return editor.min ?? 1;
    case 'flag':
      return editor.default;
    case 'date':
      return SOME_DAY;
    case 'datetime':
      return `${SOME_DAY}T02:00:00Z`;
    case 'choice':
      return editor.options[0]?.value;
    case 'texts':
      return ['Không ghi'];
    case 'group':
      return plainGroup(editor.fields, ground);
    case 'list':
      return editor.min ? [plainGroup(editor.fields, ground)] : [];
    case 'relation': {
      const first = firstOf(editor.target, ground);
      return editor.many ? [first].filter((value) => value !== undefined) : first;
    }
    case 'image':
    case 'file':
      return undefined;
    default:
      return editor satisfies never;
  }
}

function plainGroup(fields: Fields, ground: Ground): Entry {
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([, { editor }]) => editor.required)
      .map(([key, { editor }]) => [key, plainValue(editor, ground)]),
  );
}

function firstOf(target: RelationTarget, { items, slugs }: Ground): string | undefined {
  const [names, start] =
    'collection' in target
      ? [slugs, `${target.collection}/`]
      : [items, `${target.setting}/${target.list}/`];
  return [...names].find((name) => name.startsWith(start))?.slice(start.length);
}

function valueAt(data: Entry, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Entry | undefined)?.[String(key)], data);
}

function put(data: Entry, path: readonly PropertyKey[], value: unknown): void {
  const above = valueAt(data, path.slice(0, -1));
  const key = path.at(-1);
  if (typeof above === 'object' && above !== null && key !== undefined)
    (above as Entry)[String(key)] = value;
}

function remove(data: Entry, path: readonly PropertyKey[]): void {
  const above = valueAt(data, path.slice(0, -1));
  const key = path.at(-1);
  if (Array.isArray(above)) above.splice(Number(key), 1);
  else if (typeof above === 'object' && above !== null) delete (above as Entry)[String(key)];
}
