import { useEffect, useState } from 'react';
import type { RelationOption } from '../../protocol/lists.ts';
import { callAction } from '../api/actions.ts';

/** Either words of the title or symbol, with or without accents, or the entries themselves. */
type Question = { term: string } | { slugs: string[] };

/**
 * Entries of a collection that answer a question. The last answer stays until the next one is there.
 * @param question null: nothing is asked
 * @param delayMs how long to wait for the next letter
 */
export function useOptions(collection: string, question: Question | null, delayMs = 0) {
  const [options, setOptions] = useState<RelationOption[]>([]);
  const [isLoading, setLoading] = useState(question !== null);
  const key = question && JSON.stringify(question);
  useEffect(() => {
    if (key === null) return;
    let isLate = false;
    setLoading(true);
    const timer = window.setTimeout(async () => {
      const asked: Question = JSON.parse(key);
      const found = await callAction('relationOptions', { collection, ...asked }).catch(() => null);
      if (isLate) return;
      setOptions(found?.options ?? []);
      setLoading(false);
    }, delayMs);
    return () => {
      isLate = true;
      window.clearTimeout(timer);
    };
  }, [collection, key, delayMs]);
  return { options, isLoading: question !== null && isLoading };
}
