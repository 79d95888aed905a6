import type { FieldProblem } from './field-problem.ts';

/**
 * Every code of an answer that is no success, with its HTTP status: the words for people are the
 * server's (src/i18n/server-messages.ts), the code is for the editor's logic.
 */
export const errorCodes = {
  // Who asks, and from where.
  'not-signed-in': { status: 401 },
  'wrong-password': { status: 401 },
  disabled: { status: 403 },
  locked: { status: 423 },
  'must-change': { status: 403 },
  'short-password': { status: 422 },
  'same-password': { status: 422 },
  csrf: { status: 403 },
  foreign: { status: 403 },
  'too-many': { status: 429 },

  // What is asked. A fault that the web framework finds first keeps its own 4xx status.
  'bad-request': { status: 400 },
  'unknown-action': { status: 400 },
  missing: { status: 404 },
  'no-draft': { status: 404 },
  'too-large': { status: 413 },

  // Who may do it.
  path: { status: 403 },
  role: { status: 403 },
  'not-yours': { status: 403 },
  'in-review': { status: 403 },
  area: { status: 403 },
  'four-eyes': { status: 403 },
  'last-admin': { status: 403 },

  // Others were there first.
  taken: { status: 409 },
  conflict: { status: 409 },
  deleted: { status: 409 },
  busy: { status: 409 },
  stale: { status: 409 },
  changed: { status: 409 },
  'not-read': { status: 409 },
  'not-ready': { status: 409 },
  'in-use': { status: 409 },
  'file-taken': { status: 409 },
  'login-taken': { status: 409 },

  // The content itself.
  broken: { status: 422 },
  secret: { status: 422 },
  'too-slow': { status: 422 },
  'no-time': { status: 422 },
  'bad-login': { status: 422 },
  'not-uploaded': { status: 422 },
  'upload-empty': { status: 422 },
  'upload-tooLarge': { status: 422 },
  'upload-wrongType': { status: 422 },
  'upload-notWhatItSays': { status: 422 },
  'upload-brokenImage': { status: 422 },
  'upload-movingImage': { status: 422 },
  'upload-hugeImage': { status: 422 },
  'upload-activePdf': { status: 422 },
  'upload-lockedPdf': { status: 422 },
  'upload-brokenFile': { status: 422 },
  'upload-macros': { status: 422 },
  'upload-bomb': { status: 422 },
  'upload-lockedFile': { status: 422 },
  'upload-irregular': { status: 422 },
  'upload-unknownPart': { status: 422 },
  'upload-disagree': { status: 422 },

  // The machine.
  'not-built': { status: 503 },
  'store-damaged': { status: 503 },
  overloaded: { status: 503 },
  'disk-full': { status: 507 },
  'read-only': { status: 503 },
  unexpected: { status: 500 },
} as const satisfies Record<string, { status: number }>;

export type ErrorCode = keyof typeof errorCodes;

/** What some answers carry beside code and message. */
export interface ErrorDetails {
  /** What the build would refuse, field by field. */
  broken: { problems: FieldProblem[] };
  /** The text that was saved first: itself, its blob as the base of the next save, its author's name. */
  conflict: { theirs: string; base: string; name: string };
}

/** The same for who does not know the code yet. */
export type AnyDetails = Partial<ErrorDetails['broken'] & ErrorDetails['conflict']>;

/** Every answer that is no success. */
export interface ErrorBody {
  error: { code: ErrorCode; message: string } & AnyDetails;
}
