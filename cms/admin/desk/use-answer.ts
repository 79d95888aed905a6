import { useCallback, useEffect, useState } from 'react';
import { adminStrings } from '../../../src/i18n/admin-strings.ts';
import { errorWords } from '../../../src/lib/vietnamese/error-words.ts';
import type { ActionAnswer, ActionName, ActionParams } from '../../protocol/actions.ts';
import { callAction } from '../api/actions.ts';

/** What a screen shows: nothing yet, an answer (an older one while a newer is asked for), or an error. */
export interface Answer<T> {
  data: T | null;
  error: string;
  /** Asks once more. */
  reload: () => void;
}

/** Asks the server, again whenever the question changes; a late answer to an earlier one is dropped. */
export function useAnswer<Name extends ActionName>(
  name: Name,
  params: ActionParams<Name>,
): Answer<ActionAnswer<Name>> {
  const [data, setData] = useState<ActionAnswer<Name> | null>(null);
  const [error, setError] = useState('');
  const [turn, setTurn] = useState(0);
  const question = JSON.stringify(params);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` asks the same question once more
  useEffect(() => {
    let isLate = false;
    callAction(name, JSON.parse(question)).then(
      (answer) => {
        if (isLate) return;
        setData(answer);
        setError('');
      },
      (failure: unknown) => {
        if (!isLate) setError(errorWords(failure, adminStrings.failures.badAnswer));
      },
    );
    return () => {
      isLate = true;
    };
  }, [name, question, turn]);
  return { data, error, reload: useCallback(() => setTurn((last) => last + 1), []) };
}
