import type { CitedPiece } from '../lib/party/cited-text.ts';
import { symbolsInText } from '../lib/party/symbols-in-text.ts';
import { type DocumentView, documentFinder, documentView } from './documents.ts';
import { citationsOnPage } from './page-citations.ts';
import type { QuestionEntry } from './training.ts';

/** A question as its component shows it. */
export interface QuestionView {
  stem: string;
  /** More than one option is correct. */
  isMultiple: boolean;
  options: { text: string; correct: boolean; why: CitedPiece[] }[];
  basis: DocumentView | undefined;
  /** The article or clause of the basis. */
  clause: string | undefined;
  /**
   * Documents that the question cites besides its basis. Their states are shown with the answer: beside
   * an option they would give it away.
   */
  citedDocuments: DocumentView[];
}

/** A question with its basis and the documents it cites. */
export async function questionView({ data }: QuestionEntry): Promise<QuestionView> {
  const { bySymbol } = await documentFinder();
  const { cite } = await citationsOnPage('');
  const basis = data.basis && (await documentView(data.basis.document));
  const asked = [data.stem, ...data.options.map(({ text }) => text)];
  const citedDocuments = asked.flatMap((text) =>
    symbolsInText(text).flatMap(({ key, end }) => bySymbol(key, text.slice(end)) ?? []),
  );
  return {
    stem: data.stem,
    isMultiple: data.kind === 'many',
    options: data.options.map(({ text, correct, why }) => ({ text, correct, why: cite(why) })),
    basis,
    clause: data.basis?.clause,
    citedDocuments: [...new Set(citedDocuments)].filter((document) => document !== basis),
  };
}
