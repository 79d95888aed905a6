import { useEffect, useId, useState } from 'react';
import { adminStrings } from '../../../src/i18n/admin-strings.ts';
import { errorWords } from '../../../src/lib/vietnamese/error-words.ts';
import type { ListedFile } from '../../protocol/media.ts';
import { callAction } from '../api/actions.ts';
import { type FileKind, fileKinds, typeOf } from './file-kinds.ts';
import { filesByYear } from './found-files.ts';
import { YearFolder } from './YearFolder.tsx';

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
  const [files, setFiles] = useState<ListedFile[] | null>(null);
  const { folder, types } = fileKinds[kind];
  useEffect(() => {
    callAction('getMedia', { mediaFolder: folder }).then(setFiles, (error) =>
      setFault(errorWords(error, adminStrings.failures.badAnswer)),
    );
  }, [folder]);
  if (fault) return <p className="o-error">{fault}</p>;
  if (files === null) return <p role="status">{strings.loading}</p>;
  const ofKind = files.filter(({ name }) => types.includes(typeOf(name)));
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
      {years.map(({ year, files: ofYear }, index) => (
        <YearFolder
          // What is searched for is shown; without a search only the newest year is open.
          key={`${year} ${term !== ''}`}
          isOpen={index === 0 || term !== ''}
          label={strings.year(year, ofYear.length)}
          files={ofYear}
          kind={kind}
          choose={choose}
        />
      ))}
    </>
  );
}
