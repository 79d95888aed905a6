import { deskStrings } from '../../../src/i18n/desk-strings.ts';
import { allCollections } from '../../../src/model/registry.ts';
import { Entry } from '../../preview/Entry.tsx';
import { PreviewServerProvider } from '../../preview/server.ts';
import type { EntryKey } from '../../protocol/entry-key.ts';
import type { FieldProblem } from '../../protocol/field-problem.ts';
import { previewServer } from '../api/previews.ts';
import { formAddress } from '../decap/addresses.ts';
import { BundlePart } from './BundlePart.tsx';
import { StateMark } from './EntryRows.tsx';
import { Remarks } from './Remarks.tsx';
import { ReviewActions } from './ReviewActions.tsx';
import type { Review } from './review.ts';
import { addresses } from './route.ts';
import { TextChanges } from './TextChanges.tsx';
import { useAnswer } from './use-answer.ts';
import { Waiting } from './Waiting.tsx';
import { kindName, momentText } from './words.ts';

const strings = deskStrings.review;

/** One entry as whoever decides on it needs it: the text, what changed, remarks, what can be done. */
export function ReviewScreen({ collection, slug }: EntryKey) {
  const answer = useAnswer('reviewEntry', { collection, slug });
  return (
    <Waiting answer={answer} title={strings.preview}>
      {(review) => <ReviewPage key={slug} review={review} reload={answer.reload} />}
    </Waiting>
  );
}

function ReviewPage({ review, reload }: { review: Review; reload: () => void }) {
  const { entry, problems, warnings, page, rights } = review;
  return (
    <article>
      <p className="d-facts">
        {kindName(entry.collection)} <StateMark entry={entry} />
      </p>
      <h1>{entry.title || deskStrings.home.untitled}</h1>
      <p className="d-facts">{strings.writtenBy(entry.author, momentText(entry.changedAt))}</p>
      <p className="o-actions">
        {rights.edit && (
          <a className="o-button" href={formAddress(entry.collection, entry.slug)}>
            {strings.edit}
          </a>
        )}{' '}
        <a href={addresses.versions(entry.path)}>{strings.versions}</a>{' '}
        {page && (
          <a href={`..${page}`} target="_blank" rel="noopener">
            {strings.see}
          </a>
        )}
      </p>
      {review.whyNotApprove && <p className="d-note">{review.whyNotApprove}</p>}
      <Problems title={strings.problems(problems.length)} problems={problems} isBad />
      <Problems title={strings.warnings} problems={warnings} />
      <ReviewActions review={review} reload={reload} />
      <Changes review={review} />
      <Preview review={review} />
      <Remarks review={review} reload={reload} />
      <BundlePart review={review} reload={reload} />
    </article>
  );
}

function Problems(props: { title: string; problems: readonly FieldProblem[]; isBad?: boolean }) {
  if (props.problems.length === 0) return null;
  return (
    <section className={props.isBad ? 'd-alert' : 'd-note'}>
      <h2>{props.title}</h2>
      <ul>
        {props.problems.map(({ place, problem, fix }) => (
          <li key={`${place} ${problem}`}>
            <strong>{place}</strong>: {problem}; {fix}.
          </li>
        ))}
      </ul>
    </section>
  );
}

function Changes({ review }: { review: Review }) {
  const { text, published, lastRead, entry } = review;
  if (entry.draft === null) return null;
  return (
    <section className="d-part">
      <h2>{strings.changes}</h2>
      {lastRead && lastRead.text !== text && (
        <>
          <h3>{strings.sinceRead(momentText(lastRead.at))}</h3>
          <TextChanges before={lastRead.text} now={text} />
        </>
      )}
      {published === null ? (
        <p>{strings.isNew}</p>
      ) : (
        <>
          <h3>{strings.sincePublished}</h3>
          <TextChanges before={published} now={text} />
        </>
      )}
    </section>
  );
}

function Preview({ review }: { review: Review }) {
  const { entry, data, text } = review;
  const collection = allCollections.find(({ id }) => id === entry.collection);
  return (
    <section className="d-part d-preview">
      <h2>{strings.preview}</h2>
      {collection ? (
        <PreviewServerProvider value={previewServer}>
          <Entry collection={collection} data={data} />
        </PreviewServerProvider>
      ) : (
        <p className="d-text">{text}</p>
      )}
    </section>
  );
}
