import { type Ref, useImperativeHandle } from 'react';
import { adminStrings } from '../../../src/i18n/admin-strings.ts';
import { referenceUrl } from '../api/addresses.ts';
import { chooseFile } from './choose-file.ts';
import type { FileKind } from './file-kinds.ts';

const strings = adminStrings.files;

interface Props {
  value?: string;
  onChange: (value: string) => void;
  field: { get: (key: string) => unknown };
  forID: string;
  classNameWrapper: string;
  ref?: Ref<object>;
}

/** Field for a picture: only pictures are offered. */
export function PictureInput(props: Props) {
  return <FileInput kind="picture" {...props} />;
}

/** Field for an attachment: only attachments are offered. */
export function AttachmentInput(props: Props) {
  return <FileInput kind="attachment" {...props} />;
}

/**
 * Stands where Decap's own fields for files do: those keep a chosen file in the form until it is saved,
 * so one that the server refuses blocks every save. Here the server has the file before the form names it.
 */
function FileInput(props: Props & { kind: FileKind }) {
  const { kind, value = '', onChange, field, forID, classNameWrapper } = props;
  // Without a handle Decap never checks the field when the entry is saved.
  useImperativeHandle(props.ref, () => ({}));
  const label = String(field.get('label') ?? '');
  const choose = async () => {
    const name = await chooseFile(kind);
    if (name !== null) onChange(`${field.get('public_folder')}/${name}`);
    document.getElementById(forID)?.focus();
  };
  const words = strings[kind];
  const action = value ? words.chooseOther : words.choose;
  return (
    <div className={`${classNameWrapper} o-file`}>
      {value && kind === 'picture' && <img src={referenceUrl(value)} alt="" />}
      {value && (
        <p>
          <a href={referenceUrl(value)} target="_blank" rel="noopener">
            {value.split('/').at(-1)}
          </a>
        </p>
      )}
      <p className="o-actions">
        <button
          type="button"
          id={forID}
          className="o-button"
          aria-label={`${action}: ${label}`}
          onClick={choose}
        >
          {action}
        </button>
        {value && (
          <button
            type="button"
            className="o-button"
            aria-label={`${words.remove}: ${label}`}
            onClick={() => onChange('')}
          >
            {words.remove}
          </button>
        )}
      </p>
    </div>
  );
}

/** What the preview shows when no template draws the field. */
export function FilePreview({ value = '' }: Pick<Props, 'value'>) {
  return <span>{value.split('/').at(-1)}</span>;
}
