import { useState } from 'react';
import { adminStrings } from '../../../src/i18n/admin-strings.ts';
import { errorWords } from '../../../src/lib/vietnamese/error-words.ts';

/** Sends a form: one task at a time, and what went wrong as a text. */
export function useSubmit() {
  const [error, setError] = useState('');
  const [busy, setBusy] = useState(false);
  const submit = async (task: () => Promise<void>) => {
    setBusy(true);
    setError('');
    try {
      await task();
    } catch (problem) {
      setError(errorWords(problem, adminStrings.failures.badAnswer));
    } finally {
      setBusy(false);
    }
  };
  return { error, busy, submit, fail: setError };
}
