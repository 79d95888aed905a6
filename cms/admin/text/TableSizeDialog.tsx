import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { adminStrings } from '../../../src/i18n/admin-strings.ts';
import type { TableSize } from '../panel/panel-state.ts';

const strings = adminStrings.textTools.size;

/** Larger ones nobody reads on a page. */
const MAX = { rows: 100, columns: 12 };

/** How many rows and columns a new table has. */
export function TableSizeDialog({ decide }: { decide: (size: TableSize | null) => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const [rows, setRows] = useState('3');
  const [columns, setColumns] = useState('3');
  useEffect(() => dialog.current?.showModal(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    decide({ rows: Number(rows), columns: Number(columns) });
  };
  return (
    <dialog
      ref={dialog}
      className="o-dialog"
      aria-labelledby={heading}
      onCancel={() => decide(null)}
    >
      <h2 id={heading}>{strings.heading}</h2>
      <form className="o-form" onSubmit={submit}>
        <SizeField label={strings.rows} value={rows} max={MAX.rows} change={setRows} />
        <SizeField label={strings.columns} value={columns} max={MAX.columns} change={setColumns} />
        <p className="o-small">{strings.head}</p>
        <p className="o-actions">
          <button type="submit" className="o-button o-primary">
            {strings.insert}
          </button>
          <button type="button" className="o-button" onClick={() => decide(null)}>
            {strings.cancel}
          </button>
        </p>
      </form>
    </dialog>
  );
}

function SizeField(props: {
  label: string;
  value: string;
  max: number;
  change: (value: string) => void;
}) {
  const id = useId();
  return (
    <p className="o-field">
      <label htmlFor={id}>{props.label}</label>
      <input
        id={id}
        type="number"
        inputMode="numeric"
        required
        min={1}
        max={props.max}
        value={props.value}
        onChange={(event) => props.change(event.target.value)}
      />
    </p>
  );
}
