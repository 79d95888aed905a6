import type { Collection } from '../../model/collection.ts';
import type { Fields } from '../../model/fields/field.ts';
import { walkFields } from '../../model/walk.ts';
import type { ContentFile } from '../../source/content-files.ts';
import { type Problem, problem } from '../problem.ts';
import { attachmentProblems } from './attachments/problems.ts';
import { bodyProblems } from './body.ts';
import type { CheckedEntry } from './checked-entry.ts';
import { imageProblems } from './media.ts';
import { readFaultProblem } from './read-fault.ts';
import { missingTarget, type ReferenceTargets } from './reference-targets.ts';
import { schemaProblems } from './schema.ts';
import { textProblems } from './text.ts';

export interface EntryCheck {
  problems: Problem[];
  /** Absent when the entry failed its schema. */
  checked?: CheckedEntry;
}

/** Everything that can be wrong with one entry, given what else there is. */
export async function checkEntry(
  collection: Collection,
  file: ContentFile,
  library: ReferenceTargets,
): Promise<EntryCheck> {
  if (file.fault) return { problems: [readFaultProblem(file.file, file.fault)] };
  const result = collection.schema.safeParse(file.data);
  const data = result.success ? result.data : file.data;
  const schema = result.success
    ? []
    : schemaProblems(file.file, collection.fields, file.data, result.error.issues);
  const problems = [
    ...schema,
    ...(await fieldProblems(collection.fields, data, file.file, library)),
    ...(await bodyProblems(collection, file, {
      media: library.media,
      findings: library.findings,
      has: (id, slug) => library.slugs.has(`${id}/${slug}`),
    })),
  ];
  if (!result.success) return { problems };
  const checked = {
    collection: collection.id,
    slug: file.id,
    file: file.file,
    data: data as Record<string, unknown>,
    body: file.body,
  };
  return { problems, checked };
}

/** Faults that need the rest of the content: relations, pictures, files, and the text of every field. */
async function fieldProblems(
  fields: Fields,
  data: unknown,
  file: string,
  library: ReferenceTargets,
): Promise<Problem[]> {
  const found: Problem[] = [];
  for (const { editor, value, labels, path } of walkFields(fields, data)) {
    if (typeof value !== 'string' || value === '' || isQuotedOfFile(data, path)) continue;
    switch (editor.kind) {
      case 'image':
        found.push(...(await imageProblems(library.media, file, labels, value)));
        break;
      case 'file':
        found.push(...(await attachmentProblems(library, file, labels, value)));
        break;
      case 'relation': {
        const target = missingTarget(library, editor.target, value);
        if (target) found.push(problem('danglingRelation', file, labels, { value, target }));
        break;
      }
      default:
        found.push(...textProblems(file, labels, value));
    }
  }
  return found;
}

/** Whether a text is what a waiver quotes of a file: it is answered for there, and shown nowhere. */
function isQuotedOfFile(data: unknown, [list, index, key]: readonly (string | number)[]): boolean {
  if (list !== 'waivers' || key !== 'text') return false;
  const waiver = (data as { waivers?: { file?: unknown }[] }).waivers?.[Number(index)];
  return typeof waiver?.file === 'string' && waiver.file.trim() !== '';
}
