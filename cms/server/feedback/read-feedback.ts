import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { FEEDBACK, type FeedbackAnswer } from '../../../src/lib/feedback-limits.ts';
import { normalizeLine, normalizeText } from '../../../src/lib/vietnamese/normalize.ts';
import type { NewFeedback } from './feedback-store.ts';

/** Addresses of the site are plain; whatever else somebody sends is no page. */
const PAGE = /^\/(?:[a-z0-9-]+\/)*$/;

/**
 * What a form holds, in the letters the whole product uses.
 * @param root folder of the site that readers see; a page that is not in it counts as none
 */
export function readFeedback(
  form: URLSearchParams,
  root: string,
): { value: NewFeedback } | { fault: FeedbackAnswer } {
  const text = normalizeText((form.get('text') ?? '').replace(/\r\n?/g, '\n'))
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  const contact = normalizeLine(form.get('contact') ?? '');
  if (text === '') return { fault: 'chua-co-chu' };
  if (text.length > FEEDBACK.textLength || contact.length > FEEDBACK.contactLength)
    return { fault: 'qua-dai' };
  return { value: { page: knownPage(form.get('page') ?? '', root), text, contact } };
}

function knownPage(page: string, root: string): string {
  const isKnown =
    page.length <= 300 && PAGE.test(page) && existsSync(join(root, page, 'index.html'));
  return isKnown ? page : '';
}
