import { useEffect, useId, useRef, useState } from 'react';
import { adminStrings } from '../../../src/i18n/admin-strings.ts';
import { errorWords } from '../../../src/lib/vietnamese/error-words.ts';
import { type FileKind, fileKinds } from './file-kinds.ts';
import { StoredFiles } from './StoredFiles.tsx';
import { sendFile } from './send-file.ts';

const strings = adminStrings.files;

interface Props {
  kind: FileKind;
  /** Ends the picker with a name in the folder of the kind; null: with none. */
  decide: (name: string | null) => void;
}

/** Over the page: a file of this machine, or one that the store has. */
export function FilePicker({ kind, decide }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const [sending, setSending] = useState('');
  const [fault, setFault] = useState('');
  useEffect(() => dialog.current?.showModal(), []);
  const words = strings[kind];

  const take = async (file: File | undefined) => {
    if (!file || sending) return;
    setFault('');
    setSending(file.name);
    try {
      decide(await sendFile(kind, file));
    } catch (error) {
      setFault(errorWords(error, strings.failed(file.name)));
    } finally {
      setSending('');
    }
  };

  return (
    <dialog
      ref={dialog}
      className="o-dialog o-files"
      aria-labelledby={heading}
      onCancel={() => decide(null)}
    >
      <h2 id={heading}>{words.heading}</h2>
      {fault && (
        <p className="o-error" role="alert">
          {fault}
        </p>
      )}
      <p>
        <label className="o-button o-primary o-choose">
          {words.upload}
          <input
            type="file"
            data-picker
            accept={fileKinds[kind].accept}
            disabled={sending !== ''}
            onChange={(event) => {
              void take(event.target.files?.[0]);
              event.target.value = '';
            }}
          />
        </label>
      </p>
      <p role="status">{sending && strings.sending(sending)}</p>
      <StoredFiles kind={kind} choose={decide} />
      <p className="o-actions">
        <button type="button" className="o-button" onClick={() => decide(null)}>
          {strings.close}
        </button>
      </p>
    </dialog>
  );
}
