import { useEffect, useId, useState } from 'react';
import { adminStrings } from '../../../src/i18n/admin-strings.ts';
import type { MediaFile } from '../../protocol/media.ts';
import { callAction } from '../api/actions.ts';
import { mediaUrl } from '../api/addresses.ts';
import { type FileKind, fileKinds } from './file-kinds.ts';
import { filesByYear } from './found-files.ts';

const strings = adminStrings.files;

interface Props {
  kind: FileKind;
  choose: (name: string) => void;
}

/** The published files of a kind, to search and choose from. */
export function StoredFiles({ kind, choose }: Props) {
  const search = useId();
  const [term, setTerm] = useState('');
  const [fault, setFault] = useState('');
  // null until the store has answered.
  const [files, setFiles] = useState<MediaFile[] | null>(null);
  const { folder, types } = fileKinds[kind];
  useEffect(() => {
    callAction('getMedia', { mediaFolder: folder }).then(setFiles, (error: Error) =>
      setFault(error.message),
    );
  }, [folder]);
  if (fault) return <p className="o-error">{fault}</p>;
  if (files === null) return <p role="status">{strings.loading}</p>;
  const ofKind = files.filter(({ name }) => types.some((type) => name.endsWith(`.${type}`)));
  if (ofKind.length === 0) return <p>{strings[kind].empty}</p>;
  const years = filesByYear(ofKind, term);
  return (
    <>
      <h3>{strings[kind].stored}</h3>
      <p className="o-field">
        <label htmlFor={search}>{strings.search}</label>
        <input
          id={search}
          type="search"
          value={term}
          onChange={(event) => setTerm(event.target.value)}
        />
      </p>
      <p role="status">{years.length === 0 && strings.nothingFound(term)}</p>
      {years.map(({ year, files: ofYear }) => (
        <section key={year}>
          <h4>{year || strings.noYear}</h4>
          <ul className="o-stored">
            {ofYear.map((file) => (
              <li key={file.path}>
                <button type="button" className="o-button" onClick={() => choose(file.name)}>
                  {kind === 'picture' && <img src={mediaUrl(file.path)} alt="" loading="lazy" />}
                  <span>{file.name}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
