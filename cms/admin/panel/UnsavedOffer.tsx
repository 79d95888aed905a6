import { useEffect, useState } from 'react';
import { adminStrings } from '../../../src/i18n/admin-strings.ts';
import { onEditorChange } from '../decap/open-form.ts';
import {
  discardText,
  type OfferedText,
  restoreText,
  unsavedTextsOfForm,
} from '../unsaved/unsaved-form.ts';
import { subscribe } from './panel-state.ts';
import { timeText } from './time-text.ts';

const strings = adminStrings.unsaved;
/** Decap changes its state many times while it opens a form. */
const DELAY_MS = 250;

/** Offers the text that was typed in this browser and not saved, when its entry is opened. */
export function UnsavedOffer() {
  const text = useOffered();
  if (!text) return null;
  return (
    <p className="o-note" role="status">
      {strings.found(timeText(text.at))}{' '}
      <button type="button" className="o-button o-primary" onClick={() => void restoreText(text)}>
        {strings.use}
      </button>{' '}
      <button type="button" className="o-button" onClick={() => discardText(text)}>
        {strings.discard}
      </button>
    </p>
  );
}

/** An unsaved text of the entry whose form has just been opened. */
function useOffered(): OfferedText | null {
  const [offered, setOffered] = useState<OfferedText | null>(null);
  useEffect(() => {
    let timer: number | undefined;
    const look = () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => setOffered(unsavedTextsOfForm()[0] ?? null), DELAY_MS);
    };
    look();
    const stops = [onEditorChange(look), subscribe(look)];
    return () => {
      window.clearTimeout(timer);
      for (const stop of stops) stop();
    };
  }, []);
  return offered;
}
