import type { Collection } from '../../src/model/collection.ts';
import type { Editor, RelationTarget } from '../../src/model/fields/field.ts';
import { fieldAt, walkFields } from '../../src/model/walk.ts';
import { type Entry, put, remove, valueAt } from './entry-values.ts';
import { type KnownTargets, plainValue } from './plain-values.ts';

/** Takes out of an entry what the model does not know or allow, and puts in what it requires. */
export function repairFields(collection: Collection, data: Entry, known: KnownTargets): void {
  for (const { editor, value, path } of [...walkFields(collection.fields, data)].reverse())
    if (editor.kind === 'relation' && !isThere(editor.target, String(value), known))
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
    const plain = editor && plainValue(editor, known);
    if (plain !== undefined) put(data, issue.path, plain);
  }
}

function isThere(target: RelationTarget, value: string, { items, slugs }: KnownTargets): boolean {
  return 'collection' in target
    ? slugs.has(`${target.collection}/${value}`)
    : items.has(`${target.setting}/${target.list}/${value}`);
}

/** A required text that breaks a rule has no plain value in its place: the entry is left out instead. */
function isRequiredText(editor: Editor | undefined): boolean {
  return editor?.required === true && (editor.kind === 'text' || editor.kind === 'multiline');
}
