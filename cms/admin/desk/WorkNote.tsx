import { deskStrings } from '../../../src/i18n/desk-strings.ts';
import type { Work } from './use-work.ts';

/** What became of the last button, for eyes and screen readers. */
export function WorkNote({ work }: { work: Work }) {
  return (
    <>
      {work.busy && <p role="status">{deskStrings.review.working}</p>}
      {work.error && (
        <p role="alert" className="d-alert">
          {work.error}
        </p>
      )}
      {work.done && (
        <p role="status" className="d-done">
          {work.done}
        </p>
      )}
    </>
  );
}
