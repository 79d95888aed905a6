import { escapeHtml } from '../../lib/html.ts';
import { questionHtml } from '../question-html.ts';
import { shownOrder } from '../sheet.ts';
import type { LoadedQuestion } from './bank.ts';

/**
 * Draws a loaded question.
 * @param seed options stand in an order that follows from it
 */
export function drawQuestion(
  question: LoadedQuestion,
  seed: string,
  number?: number,
): HTMLFormElement {
  const place = document.createElement('template');
  // Everything of the bank is escaped in questionHtml; `below` was made at publication.
  place.innerHTML = questionHtml(question, {
    order: shownOrder(question, seed),
    reasons: question.options.map(({ why }) => escapeHtml(why)),
    below: question.below,
    ...(number !== undefined && { number }),
  });
  return place.content.firstElementChild as HTMLFormElement;
}
