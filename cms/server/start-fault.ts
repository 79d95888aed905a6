import { serverMessages } from '../../src/i18n/server-messages.ts';
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
  const { code = '', message = '' } = error as { code?: string; message?: string };
  const text = `${code} ${message}`;
  if (/ENOSPC|EDQUOT|no space left|disk is full/i.test(text))
    return { code: 'disk-full', message: messages.diskFull };
  if (/EROFS|EACCES|EPERM|read-?only|permission denied|unable to open database/i.test(text))
    return { code: 'read-only', message: messages.readOnly };
  if (error instanceof GitError) return { code: 'store-damaged', message: messages.store };
  return { code: 'unexpected', message: messages.unknown };
}
