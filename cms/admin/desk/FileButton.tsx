import { type ChangeEvent, useId } from 'react';

/** A button that asks for a file of the device. */
export function FileButton(props: {
  label: string;
  types: readonly string[];
  disabled: boolean;
  onFile: (file: File) => void;
}) {
  const id = useId();
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.target.files ?? [];
    event.target.value = '';
    if (file) props.onFile(file);
  };
  return (
    <span className="d-file-button">
      <input
        id={id}
        type="file"
        accept={props.types.map((type) => `.${type}`).join(',')}
        disabled={props.disabled}
        onChange={choose}
      />
      <label htmlFor={id} className="o-button">
        {props.label}
      </label>
    </span>
  );
}
