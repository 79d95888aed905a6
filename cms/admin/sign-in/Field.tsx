import { useId } from 'react';

/** A labelled input that must be filled in. */
export function Field({
  name,
  label,
  hint,
  value,
  ...input
}: {
  name: string;
  label: string;
  hint?: string;
  value?: string;
  type?: string;
  autoComplete: string;
}) {
  const id = useId();
  return (
    <div className="o-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        name={name}
        required
        defaultValue={value}
        aria-describedby={hint ? `${id}-hint` : undefined}
        {...input}
      />
      {hint && (
        <p id={`${id}-hint`} className="o-small">
          {hint}
        </p>
      )}
    </div>
  );
}

/** Why a form was not taken; read out as soon as it stands there. */
export function ErrorText({ text }: { text: string }) {
  return (
    <p role="alert" className="o-error" hidden={text === ''}>
      {text}
    </p>
  );
}
