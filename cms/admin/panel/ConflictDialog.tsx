import { useEffect, useId, useRef } from 'react';
import { adminStrings } from '../../../src/i18n/admin-strings.ts';
import { labelledText } from '../../../src/model/labelled-text.ts';
import { allCollections, allSettings } from '../../../src/model/registry.ts';
import { readAddress } from '../decap/addresses.ts';
import { CopyButton } from './CopyButton.tsx';
import { type Line, markDifferences } from './differences.ts';
import type { Conflict } from './panel-state.ts';

const strings = adminStrings.conflict;

/** Two texts of one entry: both are shown whole, and nothing is thrown away whatever is chosen. */
export function ConflictDialog({ conflict }: { conflict: Conflict }) {
  const { message, name, mine, theirs, decide } = conflict;
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => dialog.current?.showModal(), []);
  const [mineLines, theirLines] = markDifferences(inWords(mine), inWords(theirs));
  return (
    <dialog
      ref={dialog}
      className="o-dialog o-wide"
      aria-labelledby={heading}
      onCancel={() => decide('later')}
    >
      <h2 id={heading}>{strings.heading}</h2>
      <p role="alert">{message}</p>
      <p className="o-small">
        {strings.note} {strings.merge}
      </p>
      <div className="o-columns">
        <Version title={strings.mine} text={mine} lines={mineLines} />
        <Version title={strings.theirs(name)} text={theirs} lines={theirLines} />
      </div>
      <p className="o-actions">
        <button type="button" className="o-button o-primary" onClick={() => decide('mine')}>
          {strings.saveMine}
        </button>
        <button type="button" className="o-button" onClick={() => decide('theirs')}>
          {strings.openTheirs}
        </button>
        <button type="button" className="o-button" onClick={() => decide('later')}>
          {strings.later}
        </button>
      </p>
    </dialog>
  );
}

/** An entry as the form that is open names its fields. */
function inWords(raw: string): string {
  const screen = readAddress(location.hash);
  const collection = screen.kind === 'form' ? screen.collection : '';
  const setting = screen.kind === 'form' ? screen.slug : '';
  const found =
    allCollections.find(({ id }) => id === collection) ??
    allSettings.find(({ file }) => file === setting);
  return found ? labelledText(found.fields, raw) : raw;
}

function Version(props: { title: string; text: string; lines: Line[] }) {
  const { title, text, lines } = props;
  return (
    <section aria-label={title}>
      <h3>
        {title} <CopyButton text={text} />
      </h3>
      {/* Scrolls on its own, so it must be reachable by keyboard. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region (WCAG 2.1.1) */}
      <pre tabIndex={0} className="o-version">
        {lines.map(({ text: line, isDifferent }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines never move
          <span key={index} className={isDifferent ? 'o-different' : undefined}>
            {line}
            {'\n'}
          </span>
        ))}
      </pre>
    </section>
  );
}
