import { basisStrings as strings } from '../i18n/learning/basis-strings.ts';
import { t } from '../i18n/t.ts';
import type { BankQuestion } from '../learning/question.ts';
import { questionHtml } from '../learning/question-html.ts';
import { shownOrder } from '../learning/sheet.ts';
import { escapeHtml } from '../lib/html.ts';
import { citedHtml } from '../lib/party/cited-html.ts';
import { citedSymbols } from '../lib/party/symbols-in-text.ts';
import { href } from '../lib/url.ts';
import { type DocumentView, documentFinder, documentView } from './documents.ts';
import { citationsOnPage } from './page-citations.ts';
import { liveBank } from './question-bank.ts';
import { lookup } from './reads.ts';
import { allLessons, moduleViews } from './training.ts';

/** One question that may be asked; undefined for one that is unknown, unpublished or withdrawn with its rule. */
export async function liveQuestion(slug: string): Promise<BankQuestion | undefined> {
  return (await questionsBySlug())(slug);
}

const questionsBySlug = lookup('question', async () => {
  const bySlug = new Map((await liveBank()).map((question) => [question.id, question]));
  return (slug) => bySlug.get(slug);
});

/** Questions of a module that may be asked, and how many wait because their rule no longer holds. */
export async function questionsOfModule(
  module: string,
): Promise<{ live: BankQuestion[]; withdrawn: number }> {
  return (await questionsByModule())(module);
}

const questionsByModule = lookup('questionsOfModule', async () => {
  const bank = await liveBank();
  const written = new Map(
    (await moduleViews()).map(({ module, questions }) => [module.slug, questions.length]),
  );
  return (module) => {
    const live = bank.filter((question) => question.module === module);
    return { live, withdrawn: (written.get(module) ?? 0) - live.length };
  };
});

/**
 * A question as the page shows it. Options keep the author's order, except where that order is the answer.
 * @returns HTML
 */
export async function questionOnPage(question: BankQuestion): Promise<string> {
  const { cite } = await citationsOnPage('');
  const { kind, options } = question;
  const order =
    kind === 'order' || kind === 'match'
      ? shownOrder(question, 'trang')
      : options.map((_, place) => place);
  const reasons = options.map(({ why }) => citedHtml(cite(why)));
  return questionHtml(question, { order, reasons, below: await linesBelow(question) });
}

/**
 * The lines below the reasons: basis with its state, documents that the question names, the lesson.
 * @returns HTML
 */
export async function linesBelow(question: BankQuestion): Promise<string> {
  const { basis, uncertain } = question;
  const document = await documentView(basis.document);
  const sign = uncertain ? ` ${uncertainSign()}` : '';
  const named = await documentsNamed(question, document);
  const lesson = question.lesson && (await lessonsBySlug())(question.lesson);
  return [
    document && line(`${strings.basis}: ${documentLink(document, basis.clause)}${sign}`),
    // Their states are told with the answer: beside an option they would give it away.
    ...named.map((view) => line(`${t('training.named')}: ${documentLink(view)}`)),
    lesson &&
      line(`${strings.lesson}: <a href="${href(lesson.path)}">${escapeHtml(lesson.title)}</a>`),
  ]
    .filter(Boolean)
    .join('');
}

/** The sign for what is known through another source than the original, linked to its explanation. */
function uncertainSign(): string {
  return `<a class="uncertain" href="${href('/tap-huan/#can-doi-chieu')}">${strings.uncertain}</a>`;
}

async function documentsNamed(
  { stem, options }: BankQuestion,
  basis: DocumentView | undefined,
): Promise<DocumentView[]> {
  const { bySymbol } = await documentFinder();
  const named = [stem, ...options.map(({ text }) => text)].flatMap((text) =>
    citedSymbols(text).flatMap(({ key, end }) => bySymbol(key, text.slice(end)) ?? []),
  );
  return [...new Set(named)].filter((document) => document !== basis);
}

const lessonsBySlug = lookup('lessonTitle', async () => {
  const bySlug = new Map(
    (await allLessons()).map(({ slug, path, data }) => [slug, { path, title: data.title }]),
  );
  return (slug) => bySlug.get(slug);
});

function documentLink({ path, shortCitation, validity }: DocumentView, clause?: string): string {
  const words = [shortCitation, clause].filter(Boolean).join(', ');
  const state = t(`validity.${validity.state}`);
  return `<a href="${href(path)}">${escapeHtml(words)}</a> (${state.toLocaleLowerCase('vi')})`;
}

function line(html: string): string {
  return `<p class="small">${html}</p>`;
}
