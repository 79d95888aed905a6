import { deskStrings } from '../../../src/i18n/desk-strings.ts';
import type { DeskEntry } from '../../protocol/desk.ts';
import { addresses } from './route.ts';
import { dayText, kindName, momentText } from './words.ts';

const strings = deskStrings.list;

/** Entries as rows: title first, below it what somebody needs to tell them apart. */
export function EntryRows(props: {
  entries: readonly DeskEntry[];
  /** Places to fix, by path. */
  problems?: Readonly<Record<string, number>>;
}) {
  const { entries, problems = {} } = props;
  return (
    <ul className="d-rows">
      {entries.map((entry) => (
        <li key={entry.path}>
          <a href={addresses.review(entry)} className="d-title">
            {entry.title || deskStrings.home.untitled}
          </a>
          <StateMark entry={entry} />{' '}
          {problems[entry.path] !== undefined && (
            <span className="d-state d-sent-back">
              {deskStrings.home.refused(problems[entry.path] ?? 0)}
            </span>
          )}
          <span className="d-facts">
            {[
              kindName(entry.collection),
              entry.author,
              momentText(entry.changedAt) || dayText(entry.date),
              entry.remarks > 0 ? strings.remarks(entry.remarks) : '',
              entry.bundle ? strings.together : '',
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Where an entry stands, in words and by colour. */
export function StateMark({
  entry,
}: {
  entry: Pick<DeskEntry, 'state' | 'isPublished' | 'draft' | 'date'>;
}) {
  const { state, isPublished, draft, date } = entry;
  const time = state === 'scheduled' ? ` ${momentText(date)}` : '';
  return (
    <span className={`d-state d-${state}`}>
      {deskStrings.states[state]}
      {time}
      {draft !== null && isPublished ? ` (${deskStrings.alsoPublished})` : ''}
    </span>
  );
}
