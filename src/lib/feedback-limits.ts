/**
 * What a reader may send about a page, and how long it stays: for the form, the server that takes it, and the
 * page that says what is stored.
 */
export const FEEDBACK = {
  /** Letters of the text, and of the way to answer. */
  textLength: 2000,
  contactLength: 200,
  /** Days until it is erased where nobody has erased it before. */
  days: 90,
  /** How much is stored at once; what comes when it is full is not taken. */
  rows: 1000,
  /** Posts an hour, from one network and taken from all of them together. */
  triesOfNetwork: 20,
  takenOfAll: 60,
} as const;

/** What became of a post: the name of the page that says it (`/gop-y/NAME/`). */
export const FEEDBACK_ANSWERS = [
  'da-nhan',
  'chua-co-chu',
  'qua-dai',
  'qua-nhieu',
  'dang-day',
  'khong-doc-duoc',
] as const;
export type FeedbackAnswer = (typeof FEEDBACK_ANSWERS)[number];
