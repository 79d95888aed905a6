import { useState } from 'react';
import { adminStrings } from '../../../src/i18n/admin-strings.ts';
import { errorWords } from '../../../src/lib/vietnamese/error-words.ts';

/** Something a button does: whether it is on its way, what it came to, what went wrong. */
export interface Work {
  busy: boolean;
  error: string;
  done: string;
  /** Runs a task unless another is on its way. @param done told when it has ended well */
  run: (task: () => Promise<unknown>, done?: string) => void;
  /** Tells something once more, beside what was told. */
  report: (done: string) => void;
}

export function useWork(): Work {
  const [state, setState] = useState({ busy: false, error: '', done: '' });
  const run = (task: () => Promise<unknown>, done = '') => {
    if (state.busy) return;
    setState({ busy: true, error: '', done: '' });
    task().then(
      () => setState((now) => ({ busy: false, error: '', done: done || now.done })),
      (failure: unknown) => {
        const error = errorWords(failure, adminStrings.failures.badAnswer);
        setState({ busy: false, error, done: '' });
      },
    );
  };
  return {
    ...state,
    run,
    report: (done) => setState((now) => ({ ...now, done })),
  };
}
