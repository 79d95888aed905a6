import { useState } from 'react';
import { adminStrings } from '../../../src/i18n/admin-strings.ts';
import { formatBytes } from '../../../src/lib/numbers.ts';
import type { ListedFile } from '../../protocol/media.ts';
import { mediaUrl } from '../api/addresses.ts';
import type { FileKind } from './file-kinds.ts';

const strings = adminStrings.files;
/** How many are drawn before somebody asks for more. */
const BATCH = 60;

interface Props {
  label: string;
  isOpen: boolean;
  files: readonly ListedFile[];
  kind: FileKind;
  choose: (name: string) => void;
}

/** The files of a year, folded until somebody opens it. */
export function YearFolder({ label, isOpen: isFirst, files, kind, choose }: Props) {
  const [isOpen, setOpen] = useState(isFirst);
  const [count, setCount] = useState(BATCH);
  return (
    <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{label}</summary>
      {isOpen && (
        <ul className="o-stored">
          {files.slice(0, count).map((file) => (
            <li key={file.path}>
              <StoredFile file={file} kind={kind} choose={choose} />
            </li>
          ))}
        </ul>
      )}
      {isOpen && files.length > count && (
        <button type="button" className="o-button" onClick={() => setCount(count + BATCH)}>
          {strings.more(files.length - count)}
        </button>
      )}
    </details>
  );
}

function StoredFile({ file, kind, choose }: Pick<Props, 'kind' | 'choose'> & { file: ListedFile }) {
  const { name, path, bytes, usedBy } = file;
  return (
    <button type="button" className="o-button" onClick={() => choose(name)}>
      {kind === 'picture' && <img src={mediaUrl(path)} alt="" loading="lazy" />}
      <span>{name}</span>
      <span className="o-small">{formatBytes(bytes)}</span>
      <span className="o-small">
        {usedBy.length === 0 ? strings.unused : strings.usedBy(usedBy)}
      </span>
    </button>
  );
}
