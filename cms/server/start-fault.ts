import { serverMessages } from '../../src/i18n/server-messages.ts';
import { machineFaultOf } from '../../src/lib/machine-fault.ts';
import type { ErrorCode, ErrorDetails } from '../protocol/errors.ts';
import { GitError } from './store/git.ts';

/** Why only the public site can be served, for people, and the code of every other answer. */
export interface StartFault {
  code: Exclude<ErrorCode, keyof ErrorDetails>;
  message: string;
}

const messages = serverMessages.faults;

/** What an error at the start means to whoever runs the server. */
export function startFault(error: unknown): StartFault {
  const fault = machineFaultOf(error);
  if (fault === 'disk-full') return { code: fault, message: messages.diskFull };
  if (fault === 'read-only') return { code: fault, message: messages.readOnly };
  if (error instanceof GitError) return { code: 'store-damaged', message: messages.store };
  return { code: 'unexpected', message: messages.unknown };
}
