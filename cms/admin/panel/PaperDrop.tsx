import { store } from 'decap-cms-core/dist/esm/redux/index.js';
import { useEffect, useState } from 'react';
import { adminStrings } from '../../../src/i18n/admin-strings.ts';
import { readPaper } from '../api/papers.ts';
import { OfficeError } from '../api/requests.ts';
import { keepNow, showText } from '../kept/draft-keeper.ts';
import { addNotes } from './panel-state.ts';

const say = adminStrings.paper;
const NEW_DOCUMENT = /^#\/collections\/documents\/new/;

/** Which form is open: Decap's key of its draft, and where the page is. */
function openForm(): string {
  return `${location.hash} ${store.getState().entryDraft.get('key') ?? ''}`;
}

/** On the form of a new document: a Word file fills it in. */
export function PaperDrop({ onChange }: { onChange: (listener: () => void) => () => void }) {
  const [isNew, setNew] = useState(false);
  const [isBusy, setBusy] = useState(false);
  useEffect(() => {
    const look = () =>
      setNew(NEW_DOCUMENT.test(location.hash) && Boolean(store.getState().entryDraft.get('entry')));
    look();
    window.addEventListener('hashchange', look);
    const end = onChange(look);
    return () => {
      window.removeEventListener('hashchange', look);
      end();
    };
  }, [onChange]);

  const take = async (file: File | undefined) => {
    if (!file || isBusy) return;
    setBusy(true);
    const form = openForm();
    try {
      const { raw, uploads, notes } = await readPaper(file);
      // Reading takes a while; another form may be open by now.
      if (openForm() !== form) return addNotes([say.otherForm(file.name)]);
      // What was typed before stays on this machine and can be had back.
      keepNow();
      showText('documents', raw, uploads);
      addNotes([say.done(file.name), ...notes]);
    } catch (error) {
      addNotes([error instanceof OfficeError ? error.message : say.failed(file.name)]);
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
      <label>
        {isBusy ? say.reading : say.label}{' '}
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
    </p>
  );
}
