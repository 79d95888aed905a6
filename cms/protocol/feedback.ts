import { z } from 'astro/zod';

/** What a reader wrote about a page. */
export interface FeedbackItem {
  id: number;
  /** Site path of the page, "/van-ban/x/"; '' when it is not known. */
  page: string;
  text: string;
  /** How the reader may be answered; '' when nothing was given. */
  contact: string;
  /** ISO 8601. */
  at: string;
}

/** Rows of a screen, and the most that are erased at once. */
export const FEEDBACK_PAGE_SIZE = 40;

export const feedbackInputs = {
  /** What readers wrote, the newest first. */
  feedback: z.strictObject({ page: z.int().nonnegative().default(0) }),
  /** Erases for good. */
  eraseFeedback: z.strictObject({
    ids: z.array(z.int().positive()).min(1).max(FEEDBACK_PAGE_SIZE),
  }),
};

export interface FeedbackAnswers {
  feedback: { items: FeedbackItem[]; page: number; pageCount: number; count: number };
  eraseFeedback: { count: number };
}
