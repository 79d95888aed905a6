import { feedbackStrings } from '../../../src/i18n/feedback-strings.ts';
import { FEEDBACK } from '../../../src/lib/feedback-limits.ts';
import type { FeedbackItem } from '../../protocol/feedback.ts';
import { callAction } from '../api/actions.ts';
import { Confirm } from './Confirm.tsx';
import { Pages } from './Pages.tsx';
import { addresses } from './route.ts';
import { useAnswer } from './use-answer.ts';
import { useWork } from './use-work.ts';
import { Waiting } from './Waiting.tsx';
import { WorkNote } from './WorkNote.tsx';
import { momentText } from './words.ts';

const strings = feedbackStrings(FEEDBACK).desk;

/** What readers wrote about pages; what is done is erased. */
export function FeedbackScreen({ query }: { query: URLSearchParams }) {
  const page = Math.max(0, Number(query.get('trang') ?? 1) - 1) || 0;
  const answer = useAnswer('feedback', { page });
  const work = useWork();
  const erase = (ids: number[]) =>
    work.run(async () => {
      await callAction('eraseFeedback', { ids });
      answer.reload();
    }, strings.erased);
  return (
    <>
      <h1>{strings.title}</h1>
      <p>{strings.intro}</p>
      <WorkNote work={work} />
      <Waiting answer={answer}>
        {({ items, pageCount, count, page: shown }) => (
          <>
            {count === 0 && <p>{strings.empty}</p>}
            {count >= FEEDBACK.rows && <p role="alert">{strings.full}</p>}
            <ul className="d-rows">
              {items.map((item) => (
                <FeedbackRow key={item.id} item={item} busy={work.busy} onErase={erase} />
              ))}
            </ul>
            <Pages page={shown} pageCount={pageCount} address={addresses.feedback} />
            {items.length > 1 && (
              <Confirm
                label={strings.eraseAll(items.length)}
                question={strings.eraseAllAsk}
                disabled={work.busy}
                onYes={() => erase(items.map(({ id }) => id))}
              />
            )}
          </>
        )}
      </Waiting>
    </>
  );
}

function FeedbackRow(props: {
  item: FeedbackItem;
  busy: boolean;
  onErase: (ids: number[]) => void;
}) {
  const { id, page, text, contact, at } = props.item;
  return (
    <li>
      <span className="d-facts">
        {momentText(at)} ·{' '}
        {page ? (
          <a href={`..${page}`} target="_blank" rel="noopener">
            {page}
          </a>
        ) : (
          strings.unknownPage
        )}
      </span>
      <p className="d-written">{text}</p>
      {contact && <p className="d-facts">{strings.contact(contact)}</p>}
      <button
        type="button"
        className="o-button"
        disabled={props.busy}
        onClick={() => props.onErase([id])}
      >
        {strings.erase}
      </button>
    </li>
  );
}
