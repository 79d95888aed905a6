import type { Collection } from '../model/collection.ts';
import { walkFields } from '../model/walk.ts';
import type { ContentFile } from './content-files.ts';

const BODY_MEDIA = /(?:\.\.\/)+media\/[^\s"')>\]]+/g;

/** Paths of all pictures an entry uses, in its fields and in its body, as written there. */
export function mediaReferences(collection: Collection, file: ContentFile): string[] {
  const found = new Set<string>();
  for (const { editor, value } of walkFields(collection.fields, file.data)) {
    if (editor.kind === 'image' && typeof value === 'string') found.add(value);
  }
  for (const [path] of file.body.matchAll(BODY_MEDIA)) found.add(path);
  return [...found];
}
