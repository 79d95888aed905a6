import type { ReactNode } from 'react';
import { deskStrings } from '../../../src/i18n/desk-strings.ts';
import type { Answer } from './use-answer.ts';

/** Shows an answer of the server; until it is there, or when it failed, says so. */
export function Waiting<T>(props: {
  answer: Answer<T>;
  /** Heading of a screen whose own heading comes with the answer. */
  title?: string;
  children: (data: T) => ReactNode;
}) {
  const { data, error, reload } = props.answer;
  if (error)
    return (
      <>
        {props.title && <h1>{props.title}</h1>}
        <p role="alert" className="d-alert">
          {error}{' '}
          <button type="button" className="o-button" onClick={reload}>
            {deskStrings.again}
          </button>
        </p>
      </>
    );
  return data === null ? <p role="status">{deskStrings.loading}</p> : props.children(data);
}
