import type { CitedPiece } from '../lib/party/cited-text.ts';
import { symbolsInText } from '../lib/party/symbols-in-text.ts';
import { citing } from './cited.ts';
import { type DocumentView, documentFinder, documentView } from './documents.ts';
import type { QuestionEntry } from './training.ts';

/** A question as its component shows it. */
export interface QuestionView {
  stem: string;
  /** More than one option is right. */
  isMany: boolean;
  options: { text: string; correct: boolean; why: CitedPiece[] }[];
  basis: DocumentView | undefined;
  /** Where in the basis: an article, a clause. */
  clause: string | undefined;
  /**
   * Documents that the question names beside its basis. Their state is told with the answer: next
   * to an option it would give the answer away.
   */
  named: DocumentView[];
}

/** A question with its basis and the documents its words name. */
export async function questionView({ data }: QuestionEntry): Promise<QuestionView> {
  const { bySymbol } = await documentFinder();
  const { cite } = await citing('');
  const basis = data.basis && (await documentView(data.basis.document));
  const asked = [data.stem, ...data.options.map(({ text }) => text)];
  const named = asked.flatMap((text) =>
    symbolsInText(text).flatMap(({ key, end }) => bySymbol(key, text.slice(end)) ?? []),
  );
  return {
    stem: data.stem,
    isMany: data.kind === 'many',
    options: data.options.map(({ text, correct, why }) => ({ text, correct, why: cite(why) })),
    basis,
    clause: data.basis?.clause,
    named: [...new Set(named)].filter((document) => document !== basis),
  };
}
