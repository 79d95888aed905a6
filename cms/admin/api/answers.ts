import { adminStrings } from '../../../src/i18n/admin-strings.ts';
import type { AnyDetails, ErrorBody, ErrorCode } from '../../protocol/errors.ts';

const messages = adminStrings.failures;

/** What went wrong before the server could answer. */
type ClientErrorCode = 'offline' | 'cancelled' | 'bad-answer';

/** An answer that is no success: `code` for logic, the message for people. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: ErrorCode | ClientErrorCode;
  readonly details: AnyDetails;

  constructor(
    status: number,
    code: ErrorCode | ClientErrorCode,
    message: string,
    details: AnyDetails = {},
  ) {
    super(message);
    this.name = 'ApiError';
    this.status = status;
    this.code = code;
    this.details = details;
  }
}

/** Turns an answer's body into what it says; throws it as an error unless it is a success. */
export function readAnswer<T>(status: number, text: string): T {
  let body: T | Partial<ErrorBody>;
  try {
    body = JSON.parse(text);
  } catch {
    throw new ApiError(status, 'bad-answer', messages.badAnswer);
  }
  if (status >= 200 && status < 300) return body as T;
  const error: Partial<ErrorBody['error']> = (body as Partial<ErrorBody>).error ?? {};
  const { code = 'unexpected', message = messages.badAnswer, ...details } = error;
  throw new ApiError(status, code, message, details);
}
