import { useState } from 'react';
import { wordsOf } from './use-answer.ts';

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
      (error: unknown) => setState({ busy: false, error: wordsOf(error), done: '' }),
    );
  };
  return {
    ...state,
    run,
    report: (done) => setState((now) => ({ ...now, done })),
  };
}
