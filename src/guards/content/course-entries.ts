import { exchangeStrings } from '../../i18n/exchange-strings.ts';
import { vietnamDate } from '../../lib/party/dates.ts';
import { actsByTarget } from '../../lib/party/legal-state/acts.ts';
import { validityFacts } from '../../lib/party/legal-state/facts.ts';
import { isApplying } from '../../lib/party/legal-state/states.ts';
import { deriveValidity } from '../../lib/party/legal-state/validity.ts';
import { fold } from '../../lib/vietnamese/fold.ts';
import type { EntryData } from '../../model/collection.ts';
import type { documents as documentCollection } from '../../model/collections/documents.ts';
import { legalDocument } from '../../model/legal-document.ts';
import { isPublished } from '../../model/published.ts';
import { collectionById } from '../../model/registry.ts';
import { type Problem, problem } from '../problem.ts';
import type { CheckedEntry } from './checked-entry.ts';

/** Content types whose entries are asked about: they must stand on a rule that holds. */
const WITH_BASIS: ReadonlySet<string> = new Set(['questions', 'exercises']);

/**
 * Problems of a question or exercise that somebody writes or changes now. An entry that was right when it was
 * written is not refused when its rule ends: it is withdrawn from the course, and this is asked when it is next edited.
 * @param documents checked entries of the library
 * @param stems file of each published question by its folded stem
 */
export function courseEntryProblems(
  entry: CheckedEntry,
  documents: readonly CheckedEntry[],
  stems: ReadonlyMap<string, string>,
  now: Date,
): Problem[] {
  const isUnfinished = (entry.data as { draft?: boolean }).draft === true;
  if (!WITH_BASIS.has(entry.collection) || isUnfinished) return [];
  return [
    ...basisProblems(entry, documents, now),
    ...stemProblems(entry, stems),
    ...reasonProblems(entry),
  ];
}

/** A stem without marks, case and signs: two that read alike ask the same. */
export function stemKey(stem: unknown): string {
  return fold(String(stem))
    .replace(/[^a-z0-9_]+/g, ' ')
    .trim();
}

function basisProblems(
  { collection, file, data }: CheckedEntry,
  documents: readonly CheckedEntry[],
  now: Date,
): Problem[] {
  const { basis, checked } = data as { basis?: { document: string }; checked?: string };
  const { fields } = collectionById(collection);
  const missing = (name: 'basis' | 'checked') =>
    problem('basisMissing', file, fields[name]?.editor.label ?? name);
  if (!basis) return [missing('basis')];
  const own = checked ? [] : [missing('checked')];
  const state = stateOf(basis.document, documents, now);
  if (isApplying(state)) return own;
  const label = fields.basis?.editor.label ?? 'basis';
  return [...own, problem('basisRepealed', file, label, { value: basis.document })];
}

function stateOf(slug: string, documents: readonly CheckedEntry[], now: Date) {
  const published = documents
    .filter(
      ({ collection, data }) => collection === 'documents' && isPublished(data, now, 'documents'),
    )
    .map((entry) => legalDocument(entry.slug, entry.data as EntryData<typeof documentCollection>));
  const document = published.find(({ id }) => id === slug);
  if (!document) return undefined;
  const facts = validityFacts(document, actsByTarget(published).get(slug));
  return deriveValidity(facts, vietnamDate(now)).state;
}

/** A bank of others may come in without reasons; they are to be written before readers see the question. */
function reasonProblems({ collection, file, data }: CheckedEntry): Problem[] {
  if (collection !== 'questions') return [];
  const { options } = data as { options: { why: string }[] };
  const label = collectionById(collection).fields.options?.editor.label ?? 'options';
  return options.some(({ why }) => why === exchangeStrings.missingReason)
    ? [problem('reasonMissing', file, label)]
    : [];
}

function stemProblems(
  { collection, file, data }: CheckedEntry,
  stems: ReadonlyMap<string, string>,
): Problem[] {
  if (collection !== 'questions') return [];
  const other = stems.get(stemKey((data as { stem: unknown }).stem));
  if (!other || other === file) return [];
  const label = collectionById(collection).fields.stem?.editor.label ?? 'stem';
  return [problem('stemRepeated', file, label, { value: other })];
}
