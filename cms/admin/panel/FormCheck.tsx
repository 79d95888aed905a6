import { useEffect, useState } from 'react';
import { adminStrings } from '../../../src/i18n/admin-strings.ts';
import { formSentence, placeNames } from '../../../src/i18n/form-check-strings.ts';
import type { CheckedPaper } from '../../../src/paper-form/check-form.ts';
import { isFormOpen, onEditorChange, openFormKey, readOpenForm } from '../decap/open-form.ts';

const strings = adminStrings.formCheck;

type Result = CheckedPaper | 'reading' | 'failed' | null;

/** Beside a document whose Word file is attached: what the check of form finds in the file. */
export function FormCheck() {
  const { key, files } = useWordFiles();
  const [shown, setShown] = useState<{ key: string; file: string; result: Result } | null>(null);
  if (files.length === 0) return null;
  const check = async (file: string) => {
    const show = (result: Result) => setShown({ key, file, result });
    show('reading');
    try {
      // Only who asks for the check loads it.
      const { checkAttachedFile } = await import('../form-check/check-file.ts');
      show(await checkAttachedFile(file));
    } catch {
      show('failed');
    }
  };
  const current = shown?.key === key && files.includes(shown.file) ? shown : null;
  return (
    <section className="o-note o-problems" aria-label={strings.title} data-form-check>
      {files.map((file) => (
        <p key={file}>
          <button type="button" className="o-button" onClick={() => void check(file)}>
            {strings.check(nameOf(file))}
          </button>
        </p>
      ))}
      <div role="status">
        {current?.result === 'reading' && strings.reading}
        {current?.result === 'failed' && strings.failed(nameOf(current.file))}
        {current && typeof current.result === 'object' && current.result && (
          <Findings file={nameOf(current.file)} paper={current.result} />
        )}
      </div>
      {current && (
        <button type="button" className="o-button" onClick={() => setShown(null)}>
          {strings.close}
        </button>
      )}
    </section>
  );
}

function Findings({ file, paper }: { file: string; paper: CheckedPaper }) {
  const findings = paper.places.flatMap((place) => place.findings);
  if (findings.length === 0) return <p>{strings.nothing(file)}</p>;
  return (
    <>
      <p>{strings.found(file, findings.length, paper.side)}</p>
      <ul className="o-evidence">
        {findings.map(({ place, code, found, wanted }) => (
          <li key={`${place} ${code} ${found}`}>
            <strong>{placeNames[place]}:</strong> {formSentence(code)}
            {found !== '' && (
              <span className="o-small">
                {strings.is} <q>{found}</q>
              </span>
            )}
            {wanted !== '' && (
              <span className="o-small">
                {strings.wanted} <q>{wanted}</q>
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** The Word files that the open form of a document names. */
function useWordFiles(): { key: string; files: readonly string[] } {
  const [state, setState] = useState<{ key: string; files: readonly string[] }>({
    key: '',
    files: [],
  });
  useEffect(() => {
    const look = () => {
      const form = isFormOpen() ? readOpenForm() : null;
      const files = form?.collection === 'documents' ? wordFilesOf(form.data) : [];
      const key = openFormKey();
      setState((before) =>
        before.key === key && before.files.join() === files.join() ? before : { key, files },
      );
    };
    look();
    return onEditorChange(look);
  }, []);
  return state;
}

function wordFilesOf({ files }: Record<string, unknown>): string[] {
  const list = Array.isArray(files) ? files : [];
  return list.flatMap((one: { file?: unknown } | null) =>
    typeof one?.file === 'string' && /\.docx$/i.test(one.file) ? [one.file] : [],
  );
}

function nameOf(file: string): string {
  return file.split('/').at(-1) ?? file;
}
