import { useEffect, useState } from 'react';
import { deskStrings } from '../../../src/i18n/desk-strings.ts';
import type { Review } from './review.ts';
import { TextChanges } from './TextChanges.tsx';
import { useAnswer } from './use-answer.ts';
import { Waiting } from './Waiting.tsx';

const strings = deskStrings.review;

interface Props {
  entries: Review['bundle'];
  /** Called when all of them have been shown. */
  onAllRead: () => void;
}

/** The entries of a bundle that were not read yet, one below the other: whoever decides reads them in one go. */
export function BundleReading({ entries, onAllRead }: Props) {
  const [unread] = useState(() => entries.filter(({ isRead }) => !isRead));
  /** So many are shown; 0 before anybody asks. */
  const [shown, setShown] = useState(0);
  if (unread.length === 0) return null;
  if (shown === 0)
    return (
      <p>
        <button type="button" className="o-button" onClick={() => setShown(1)}>
          {strings.readHere(unread.length)}
        </button>
      </p>
    );
  // One is asked for after the other: reading many must not keep others waiting.
  const next = () => {
    if (shown === unread.length) onAllRead();
    else setShown(shown + 1);
  };
  return (
    <>
      {unread.slice(0, shown).map((entry, at) => (
        <BundleText key={entry.path} entry={entry} onShown={at === shown - 1 ? next : undefined} />
      ))}
    </>
  );
}

function BundleText(props: { entry: Review['bundle'][number]; onShown: (() => void) | undefined }) {
  const { entry, onShown } = props;
  const { collection, slug } = entry;
  const answer = useAnswer('reviewEntry', { collection, slug });
  const isThere = answer.data !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is shown once
  useEffect(() => {
    if (isThere) onShown?.();
  }, [isThere]);
  return (
    <section>
      <h3>{entry.title || deskStrings.home.untitled}</h3>
      <Waiting answer={answer}>
        {({ text, published }) =>
          published === null ? (
            <p className="d-text">{text}</p>
          ) : (
            <TextChanges before={published} now={text} />
          )
        }
      </Waiting>
    </section>
  );
}
