import { serverMessages } from '../../../src/i18n/server-messages.ts';
import { GitError } from '../store/git.ts';

const say = serverMessages.refusals;

/** A request that is answered with an error people can read. */
export class Refusal extends Error {
  readonly status: number;
  /** Stable word for the client's logic. */
  readonly code: string;
  /** Facts the client shows: problems by field, the other editor's text. */
  readonly details: Record<string, unknown>;

  constructor(
    status: number,
    code: string,
    message: string,
    details: Record<string, unknown> = {},
  ) {
    super(message);
    this.name = 'Refusal';
    this.status = status;
    this.code = code;
    this.details = details;
  }
}

/** Any error as an answer; faults of the machine get their own words, everything else is "unexpected". */
export function toRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  const { code = '', statusCode = 0 } = error as { code?: string; statusCode?: number };
  if (statusCode === 413) return new Refusal(413, 'too-large', say.tooLong);
  if (statusCode === 429) return new Refusal(429, 'too-many', say.tooManyRequests);
  if (statusCode >= 400 && statusCode < 500)
    return new Refusal(statusCode, 'bad-request', say.badRequest);
  const isGit = error instanceof GitError;
  if (['ENOSPC', 'EDQUOT'].includes(code) || (isGit && error.isDiskFull))
    return new Refusal(507, 'disk-full', say.diskFull);
  if (['EROFS', 'EACCES', 'EPERM'].includes(code) || (isGit && error.isReadOnly))
    return new Refusal(503, 'read-only', say.readOnly);
  const text = String((error as Error)?.message);
  if (/database or disk is full/i.test(text)) return new Refusal(507, 'disk-full', say.diskFull);
  if (/readonly database|unable to open database/i.test(text))
    return new Refusal(503, 'read-only', say.readOnly);
  console.error(error);
  return new Refusal(500, 'unexpected', say.unexpected);
}
