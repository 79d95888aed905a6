import type { Editor, Fields } from '../../../src/model/fields/field.ts';
import { contentNames } from '../content-names.ts';
import { type NameOf, readableText } from '../desk/readable-text.ts';
import { writablePath } from '../paths.ts';
import type { Services } from './context.ts';

/** Reads texts of the store as people read them, with names for ids. */
export async function textReader(
  services: Services,
  path: string,
): Promise<(bytes: Uint8Array) => string> {
  const nameOf = await namer(services);
  const target = writablePath(path);
  if (target === null || target.kind === 'upload') return () => '';
  const fields = target.kind === 'entry' ? target.collection.fields : target.settings.fields;
  return (bytes) => readableText(fields, path, bytes, nameOf);
}

async function namer(services: Services): Promise<NameOf> {
  const { settings, titles } = await contentNames(services.store);
  return (key) => settings[key] ?? titles.get(key);
}

/** The same data with titles in the place of the slugs of other entries, for a page that only shows it. */
export async function withTitles(
  services: Services,
  fields: Fields,
  data: Record<string, unknown>,
): Promise<Record<string, unknown>> {
  const nameOf = await namer(services);
  const shown = (editor: Editor, value: unknown): unknown => {
    if (Array.isArray(value)) return value.map((item) => shown(editor, item));
    if (editor.kind === 'relation' && 'collection' in editor.target)
      return nameOf(`${editor.target.collection}/${value}`) ?? value;
    const isNested = editor.kind === 'group' || editor.kind === 'list';
    return isNested && typeof value === 'object' && value !== null
      ? shownFields(editor.fields, value as Record<string, unknown>)
      : value;
  };
  const shownFields = (known: Fields, values: Record<string, unknown>) =>
    Object.fromEntries(
      Object.entries(values).map(([key, value]) => {
        const field = known[key];
        return [key, field ? shown(field.editor, value) : value];
      }),
    );
  return shownFields(fields, data);
}
