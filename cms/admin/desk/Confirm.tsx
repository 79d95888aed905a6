import { useState } from 'react';
import { deskStrings } from '../../../src/i18n/desk-strings.ts';

const strings = deskStrings.review;

interface Props {
  label: string;
  question: string;
  disabled?: boolean;
  onYes: () => void;
}

/** A button that asks once, in its own place, before it does what is not easily undone. */
export function Confirm({ label, question, disabled, onYes }: Props) {
  const [isAsking, setAsking] = useState(false);
  if (!isAsking)
    return (
      <button
        type="button"
        className="o-button"
        disabled={disabled}
        onClick={() => setAsking(true)}
      >
        {label}
      </button>
    );
  return (
    <span className="d-confirm" role="alert">
      {question}{' '}
      <button
        type="button"
        className="o-button o-primary"
        onClick={() => {
          setAsking(false);
          onYes();
        }}
      >
        {strings.yes}
      </button>{' '}
      <button type="button" className="o-button" onClick={() => setAsking(false)}>
        {strings.cancel}
      </button>
    </span>
  );
}
