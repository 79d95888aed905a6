import { type ComparedParagraph, compareTexts } from '../library/compare.ts';
import { textParagraphs } from '../markdown/paragraphs.ts';
import { allDocuments, type DocumentEntry, type DocumentView } from './documents.ts';
import { lookup, shared } from './reads.ts';

/** Two documents whose full texts can be compared. */
export interface Comparison {
  older: { entry: DocumentEntry; view: DocumentView };
  newer: { entry: DocumentEntry; view: DocumentView };
  path: string;
}

/** Every document that replaces another, where the site has the full text of both. */
export const allComparisons = shared(async (): Promise<Comparison[]> => {
  const documents = (await allDocuments()).filter(
    ({ entry }) => entry.data.bodyKind === 'toan-van' && entry.body.trim() !== '',
  );
  const bySlug = new Map(documents.map((document) => [document.view.slug, document]));
  return documents.flatMap((newer) =>
    newer.entry.data.replaces.flatMap((slug) => {
      const older = bySlug.get(slug);
      const path = `${newer.view.path}so-sanh/${slug}/`;
      return older ? [{ older, newer, path }] : [];
    }),
  );
});

/** The differences of the two texts, paragraph by paragraph. */
export function comparedParagraphs({ older, newer }: Comparison): ComparedParagraph[] {
  return compareTexts(textParagraphs(older.entry.body), textParagraphs(newer.entry.body));
}

/** Comparisons of a document with those it replaces and those that replace it. */
export async function comparisonsOf(slug: string): Promise<Comparison[]> {
  return (await comparisonsBySlug())(slug);
}

const comparisonsBySlug = lookup('comparisons', async () => {
  const all = await allComparisons();
  return (slug) =>
    all.filter(({ older, newer }) => older.view.slug === slug || newer.view.slug === slug);
});
