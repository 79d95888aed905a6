import { deskStrings } from '../../../src/i18n/desk-strings.ts';
import type { FileLine } from '../../protocol/file-lines.ts';
import { addresses } from './route.ts';

const strings = deskStrings.fileLines;
/** Lines that are open at once; the rest opens on demand. */
const MAX_OPEN = 5;

/** Attachments that readers have and in which something was found: which, where it is shown, what, and what to do. */
export function FileLines({ lines }: { lines: readonly FileLine[] }) {
  if (lines.length === 0) return null;
  return (
    <section className="d-part">
      <h2>
        {strings.heading} <span className="d-count">{lines.length}</span>
      </h2>
      <p>{strings.explain}</p>
      <Rows lines={lines.slice(0, MAX_OPEN)} />
      {lines.length > MAX_OPEN && (
        <details>
          <summary>{strings.more(lines.length - MAX_OPEN)}</summary>
          <Rows lines={lines.slice(MAX_OPEN)} />
        </details>
      )}
    </section>
  );
}

function Rows({ lines }: { lines: readonly FileLine[] }) {
  return (
    <ul className="d-rows">
      {lines.map(({ name, path, entry, problem, fix }) => (
        <li key={`${path} ${entry.collection}/${entry.slug} ${problem}`}>
          <a href={addresses.file(name)} className="d-title">
            {name}
          </a>
          <span className="d-facts">
            {strings.shownBy} <a href={addresses.review(entry)}>{entry.title}</a>
          </span>
          <span className="o-bad">{strings.found(problem)}</span>
          <span className="d-facts">{strings.todo(fix)}</span>
        </li>
      ))}
    </ul>
  );
}
