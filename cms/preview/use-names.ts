import { useEffect, useState } from 'react';
import { post } from '../admin/api/requests.ts';

type Names = Record<string, string>;

let asked: Promise<Names> | null = null;

/** Names of settings items by "setting/id", asked for once a page; empty until they are there. */
export function useNames(): Names {
  const [names, setNames] = useState<Names>({});
  useEffect(() => {
    let isLate = false;
    asked ??= post<{ names: Names }>('cms', { action: 'settingNames', params: {} }).then(
      (answer) => answer.names,
    );
    asked
      .then((found) => {
        if (!isLate) setNames(found);
      })
      .catch(() => {
        asked = null;
      });
    return () => {
      isLate = true;
    };
  }, []);
  return names;
}
