import { useEffect, useState } from 'react';
import { post } from '../api/requests.ts';

export interface Option {
  /** Slug of the entry. */
  value: string;
  label: string;
}

/** Either words of the title or symbol, with or without accents, or the entries themselves. */
type Question = { term: string } | { slugs: string[] };

/**
 * Entries of a collection that answer a question. The last answer stays until the next one is there.
 * @param question null: nothing is asked
 * @param delayMs how long to wait for the next letter
 */
export function useOptions(collection: string, question: Question | null, delayMs = 0) {
  const [options, setOptions] = useState<Option[]>([]);
  const [isLoading, setLoading] = useState(false);
  const params = question && JSON.stringify({ collection, ...question });
  useEffect(() => {
    if (params === null) return;
    let isLate = false;
    setLoading(true);
    const timer = window.setTimeout(async () => {
      const found = await findOptions(JSON.parse(params)).catch(() => []);
      if (isLate) return;
      setOptions(found);
      setLoading(false);
    }, delayMs);
    return () => {
      isLate = true;
      window.clearTimeout(timer);
    };
  }, [params, delayMs]);
  return { options, isLoading };
}

async function findOptions(params: Record<string, unknown>): Promise<Option[]> {
  const answer = await post<{ options: Option[] }>('cms', { action: 'relationOptions', params });
  return answer.options;
}
