import { useState } from 'react';
import { adminStrings } from '../../../src/i18n/admin-strings.ts';

/** Puts a text into the clipboard and says so. */
export function CopyButton({ text }: { text: string }) {
  const [isDone, setDone] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setDone(true);
  };
  return (
    <button type="button" className="o-button" onClick={copy}>
      {isDone ? adminStrings.conflict.copied : adminStrings.conflict.copy}
    </button>
  );
}
