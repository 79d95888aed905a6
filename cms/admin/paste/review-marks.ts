import type { Producer } from './producer.ts';
import { removeComments } from './review-comments.ts';
import { removeDeletions } from './review-deletions.ts';
import { removeRemarkList } from './review-lists.ts';

/** What was left out, so that the document says what it says with every change accepted. */
export interface ReviewMarks {
  /** Passages that were struck out by somebody who changed the text. */
  struck: number;
  /** Remarks beside the text. */
  comments: number;
}

/** Leaves the text as it reads with every change accepted and without remarks. */
export function removeReviewMarks(root: HTMLElement, producer: Producer): ReviewMarks {
  const comments = removeComments(root, producer) + removeRemarkList(root);
  return { struck: removeDeletions(root, producer), comments };
}
