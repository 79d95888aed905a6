import { useEffect, useState } from 'react';
import { usePreviewServer } from './server.ts';

type Names = Record<string, string>;

let request: Promise<Names> | null = null;

/** Names of settings items by "setting/id", fetched once a page; empty until they have arrived. */
export function useNames(): Names {
  const { settingNames } = usePreviewServer();
  const [names, setNames] = useState<Names>({});
  useEffect(() => {
    let isLate = false;
    request ??= settingNames().then((answer) => answer.names);
    request
      .then((found) => {
        if (!isLate) setNames(found);
      })
      .catch(() => {
        request = null;
      });
    return () => {
      isLate = true;
    };
  }, [settingNames]);
  return names;
}
