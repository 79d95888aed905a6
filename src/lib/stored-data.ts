import { FEEDBACK } from './feedback-limits.ts';

/**
 * How long the server stores what belongs to people. The server works by these numbers, and the page for
 * readers says them: neither can change without the other.
 */
export const STORED_FOR = {
  /** Hours without a request until a sign-in ends, and hours until it ends at the latest. */
  idleHours: 4,
  sessionHours: 14,
  /** Days for which a browser is known that somebody of the office signed in with. */
  deviceDays: 180,
  /** Hours for which the network is remembered that a wrong password came from. */
  wrongPasswordHours: 24,
  /** Days for which the record of sign-ins and of work with accounts goes back. */
  eventDays: 730,
  /** Days in the bin, and days of remarks on drafts and texts that were typed and never saved. */
  binDays: 90,
  feedbackDays: FEEDBACK.days,
} as const;

/** Names under which pages store something in the reader's own browser. */
export const DEVICE_KEYS = {
  theme: 'theme',
  textSize: 'text',
  filledForms: 'bieu-mau:',
  recentSearches: 'tim-gan-day',
  landing: 'tim-kiem-doan',
  runningTest: 'bai-kiem-tra',
  progress: 'hoc-tap',
  unreadProgress: 'hoc-tap.chua-doc-duoc',
} as const;
