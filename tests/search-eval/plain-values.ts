import type { Editor, Fields, RelationTarget } from '../../src/model/fields/field.ts';
import type { Entry } from './entry-values.ts';

const SOME_DAY = '2026-01-05';

/** What relations of a corpus may point at. */
export interface KnownTargets {
  /** "setting/list/id" of every settings item. */
  items: ReadonlySet<string>;
  /** "collection/slug" of every entry. */
  slugs: ReadonlySet<string>;
}

/** The plainest value a required field takes; undefined where there is none. */
export function plainValue(editor: Editor, known: KnownTargets): unknown {
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
      return plainGroup(editor.fields, known);
    case 'list':
      return editor.min ? [plainGroup(editor.fields, known)] : [];
    case 'relation': {
      const first = firstOf(editor.target, known);
      return editor.many ? [first].filter((value) => value !== undefined) : first;
    }
    case 'image':
    case 'file':
      return undefined;
    default:
      return editor satisfies never;
  }
}

function plainGroup(fields: Fields, known: KnownTargets): Entry {
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([, { editor }]) => editor.required)
      .map(([key, { editor }]) => [key, plainValue(editor, known)]),
  );
}

function firstOf(target: RelationTarget, { items, slugs }: KnownTargets): string | undefined {
  const [names, start] =
    'collection' in target
      ? [slugs, `${target.collection}/`]
      : [items, `${target.setting}/${target.list}/`];
  return [...names].find((name) => name.startsWith(start))?.slice(start.length);
}
