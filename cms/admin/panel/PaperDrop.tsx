import { useEffect, useState } from 'react';
import { adminStrings } from '../../../src/i18n/admin-strings.ts';
import { errorWords } from '../../../src/lib/vietnamese/error-words.ts';
import { readPaper } from '../api/papers.ts';
import { readAddress } from '../decap/addresses.ts';
import { isFormOpen, onEditorChange, openFormKey } from '../decap/open-form.ts';
import { fillForm, storeNow } from '../unsaved/unsaved-form.ts';
import { addNotes, updatePanel } from './panel-state.ts';

const strings = adminStrings.paper;
const COLLECTION = 'documents';

/** On the form of a new document: a Word file fills it in. */
export function PaperDrop() {
  const isNew = useIsNewDocument();
  const [isBusy, setBusy] = useState(false);
  /** How much of the file has gone out, in percent. */
  const [sent, setSent] = useState(0);

  const take = async (file: File | undefined) => {
    if (!file || isBusy) return;
    setBusy(true);
    setSent(0);
    const form = currentForm();
    try {
      const { raw, uploads, notes, fields } = await readPaper(file, setSent);
      // Reading takes a while; another form may be open by now.
      if (currentForm() !== form) return addNotes([strings.otherForm(file.name)]);
      // What was typed before is stored in this browser and offered again.
      storeNow();
      fillForm(COLLECTION, raw, uploads);
      updatePanel({ evidence: { file: file.name, fields } });
      addNotes([strings.done(file.name), ...notes]);
    } catch (error) {
      addNotes([errorWords(error, strings.failed(file.name))]);
    } finally {
      setBusy(false);
    }
  };

  useEffect(() => {
    if (!isNew) return;
    const over = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      const file = [...(event.dataTransfer?.files ?? [])].find(({ name }) => /\.docx$/i.test(name));
      if (!file || event.defaultPrevented) return;
      event.preventDefault();
      void take(file);
    };
    document.addEventListener('dragover', over);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragover', over);
      document.removeEventListener('drop', drop);
    };
  });

  if (!isNew) return null;
  return (
    <p className="o-note">
      {isBusy ? strings.reading : strings.label}{' '}
      <label className="o-button o-choose">
        {strings.choose}
        <input
          type="file"
          accept=".docx"
          disabled={isBusy}
          data-word-file
          onChange={(event) => {
            void take(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
      </label>
      {isBusy && (
        <progress {...(sent < 100 ? { value: sent, max: 100 } : {})} aria-label={strings.reading} />
      )}
    </p>
  );
}

/** Whether the form of a new document is open. */
function useIsNewDocument(): boolean {
  const [isNew, setNew] = useState(false);
  useEffect(() => {
    const look = () => setNew(isNewDocument() && isFormOpen());
    look();
    window.addEventListener('hashchange', look);
    const stop = onEditorChange(look);
    return () => {
      window.removeEventListener('hashchange', look);
      stop();
    };
  }, []);
  return isNew;
}

function isNewDocument(): boolean {
  const screen = readAddress(location.hash);
  return screen.kind === 'form' && screen.collection === COLLECTION && screen.slug === '';
}

/** Which form is open: where the page is, and Decap's name for the form. */
function currentForm(): string {
  return `${location.hash} ${openFormKey()}`;
}
