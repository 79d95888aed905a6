import { serverMessages } from '../../../src/i18n/server-messages.ts';
import { machineFaultOf } from '../../../src/lib/machine-fault.ts';
import {
  type ErrorBody,
  type ErrorCode,
  type ErrorDetails,
  errorCodes,
} from '../../protocol/errors.ts';
import { DamagedStoreError } from '../store/damaged.ts';
import { WorkLimitError } from '../workers/pool.ts';

const messages = serverMessages.errors;

/** The details a code must be thrown with; nothing for most. */
type DetailsOf<Code extends ErrorCode> = Code extends keyof ErrorDetails
  ? [details: ErrorDetails[Code]]
  : [];

/** A request that is answered with an error people can read. The status follows from the code. */
export class HttpError<Code extends ErrorCode = ErrorCode> extends Error {
  readonly code: Code;
  readonly status: number;
  readonly details: ErrorDetails[keyof ErrorDetails] | undefined;

  constructor(code: Code, message: string, ...[details]: DetailsOf<Code>) {
    super(message);
    this.name = 'HttpError';
    this.code = code;
    this.status = errorCodes[code].status;
    this.details = details;
  }
}

/** Status and body of the answer to any error. */
export function errorAnswer(error: unknown): { status: number; body: ErrorBody } {
  const { statusCode = 0 } = error as { statusCode?: number };
  const { code, status, message, details } = toHttpError(error);
  // What the web framework refuses (a method, a type of content) keeps the status it chose.
  const isFramework = code === 'bad-request' && statusCode >= 400;
  return {
    status: isFramework ? statusCode : status,
    body: { error: { code, message, ...details } },
  };
}

/** Any error as one of the protocol; what nobody expected goes to the log. */
function toHttpError(error: unknown): HttpError {
  if (error instanceof HttpError) return error;
  if (error instanceof WorkLimitError)
    return error.reason === 'queue'
      ? new HttpError('overloaded', messages.overloaded)
      : new HttpError('too-slow', messages.tooSlow);
  if (error instanceof DamagedStoreError)
    return new HttpError('store-damaged', serverMessages.faults.store);
  const { statusCode = 0 } = error as { statusCode?: number };
  if (statusCode === 413) return new HttpError('too-large', messages.tooLong);
  if (statusCode === 429) return new HttpError('too-many', messages.tooManyRequests);
  if (statusCode >= 400 && statusCode < 500)
    return new HttpError('bad-request', messages.badRequest);
  const fault = machineFaultOf(error);
  if (fault === 'disk-full') return new HttpError(fault, messages.diskFull);
  if (fault === 'read-only') return new HttpError(fault, messages.readOnly);
  console.error(error);
  return new HttpError('unexpected', messages.unexpected);
}
