import { useState } from 'react';
import { deskStrings } from '../../../src/i18n/desk-strings.ts';
import type { EntryKey } from '../../protocol/entry-key.ts';
import { callAction } from '../api/actions.ts';
import { BundleReading } from './BundleReading.tsx';
import { EntryRows } from './EntryRows.tsx';
import { TermField } from './ListScreen.tsx';
import type { Review } from './review.ts';
import { useAnswer } from './use-answer.ts';
import { useWork } from './use-work.ts';
import { Waiting } from './Waiting.tsx';
import { WorkNote } from './WorkNote.tsx';

const strings = deskStrings.review;

interface Props {
  review: Review;
  reload: () => void;
}

/** Drafts that are published together with this one. */
export function BundlePart({ review, reload }: Props) {
  const { entry, bundle, rights } = review;
  const [isAdding, setAdding] = useState(false);
  const work = useWork();
  if (entry.draft === null || (!rights.edit && bundle.length === 0)) return null;
  const own = { collection: entry.collection, slug: entry.slug };
  const join = (entries: EntryKey[]) =>
    work.run(async () => {
      await callAction('bundleEntries', { entries });
      setAdding(false);
      reload();
    });
  return (
    <section className="d-part">
      <h2>{strings.bundle}</h2>
      {bundle.length > 0 && (
        <>
          <p>{strings.bundleWhy}</p>
          <EntryRows entries={bundle} />
          <BundleReading entries={bundle} onAllRead={reload} />
        </>
      )}
      <p className="o-actions">
        <button
          type="button"
          className="o-button"
          aria-expanded={isAdding}
          onClick={() => setAdding(!isAdding)}
        >
          {strings.bundleAdd}
        </button>{' '}
        {bundle.length > 0 && (
          <button type="button" className="o-button" onClick={() => join([own])}>
            {strings.bundleLeave}
          </button>
        )}
      </p>
      {isAdding && (
        <DraftChoice
          without={[entry.path, ...bundle.map(({ path }) => path)]}
          onChoose={(chosen) =>
            join([own, ...bundle.map(({ collection, slug }) => ({ collection, slug })), chosen])
          }
        />
      )}
      <WorkNote work={work} />
    </section>
  );
}

function DraftChoice(props: { without: readonly string[]; onChoose: (key: EntryKey) => void }) {
  const [term, setTerm] = useState('');
  const answer = useAnswer('listEntries', { term, isDraft: true });
  return (
    <>
      <TermField term={term} onChange={setTerm} />
      <Waiting answer={answer}>
        {({ entries }) => {
          const others = entries.filter(({ path }) => !props.without.includes(path));
          if (others.length === 0) return <p>{strings.bundleNone}</p>;
          return (
            <ul className="d-rows">
              {others.map(({ collection, slug, title, state }) => (
                <li key={`${collection}/${slug}`}>
                  <button
                    type="button"
                    className="o-link"
                    onClick={() => props.onChoose({ collection, slug })}
                  >
                    {title}
                  </button>{' '}
                  <span className="d-facts">{deskStrings.states[state]}</span>
                </li>
              ))}
            </ul>
          );
        }}
      </Waiting>
    </>
  );
}
