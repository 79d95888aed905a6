import { FEEDBACK_PAGE_SIZE } from '../../protocol/feedback.ts';
import type { Handler } from './context.ts';

export const feedback: Handler<'feedback'> = async ({ services }, { page }) => {
  const count = services.feedback.count();
  const pageCount = Math.ceil(count / FEEDBACK_PAGE_SIZE);
  // The last row of a screen may have been erased by somebody else.
  const shown = Math.min(page, Math.max(0, pageCount - 1));
  return { items: services.feedback.list(shown), page: shown, pageCount, count };
};

/** Erases what readers wrote, from the store, its journal and its good copy; that it was done is on record. */
export const eraseFeedback: Handler<'eraseFeedback'> = async ({ services, account }, { ids }) => {
  const count = services.feedback.erase(ids);
  services.accounts.note(account.login, `erase-feedback ${ids.join(',')}`);
  await services.forgetErased();
  return { count };
};
