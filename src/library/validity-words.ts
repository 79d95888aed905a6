import { t } from '../i18n/t.ts';
import { formatPartyDate } from '../lib/party/dates.ts';
import type { RepealingEffect } from '../lib/party/legal-state/acts.ts';
import { isSuspended, isUnchecked } from '../lib/party/legal-state/states.ts';
import type { DocumentView } from './register.ts';

/** What stands beside the mark of a state, in lists that come with the page and in filtered ones. */
export interface ValidityWords {
  /** "thay thế bởi", before the document that did it. */
  by: string;
  /** Behind that document: from when, and whether it is sure. */
  causeNote: string;
  /** What to follow now, where that is another document than the one that ended it. */
  next: DocumentView['successor'];
  /** What else there is to know: when it will end, who checked it and when. */
  note: string;
}

/** The words beside the state of a document. */
export function validityWords(
  view: Pick<
    DocumentView,
    'validity' | 'cause' | 'articles' | 'successor' | 'upcomingEnd' | 'checkedWith'
  >,
): ValidityWords {
  const { validity, cause, articles, successor, upcomingEnd, checkedWith } = view;
  const { state, since, resumes, amended, checked, ending, isInferred } = validity;
  const day = ending || isSuspended(state) ? since : amended;
  const wasChecked = checked && [
    t(`validity.checked.${checkedWith}`, { date: formatPartyDate(checked) }),
    amended && checked < amended && t('validity.checkedBefore'),
  ];
  const others = cause?.jointly.join(', ') ?? '';
  const causeNote = [
    others && t('validity.jointly', { symbols: others }),
    day && t('validity.since', { date: formatPartyDate(day) }),
    cause?.unchecked && t('validity.causeUnchecked'),
    cause?.isRepealed && !successor && t('validity.causeRepealed'),
  ];
  const note = [
    resumes && t('validity.resumes', { date: formatPartyDate(resumes) }),
    upcomingEnd && t('validity.upcomingEnd', { date: formatPartyDate(upcomingEnd.day) }),
    upcomingEnd?.symbol && t('validity.upcomingEndBy', { symbol: upcomingEnd.symbol }),
    ...articles.map(({ kind, symbol, since: from, articles: concerned }) =>
      t(`validity.articles.${kind}`, {
        articles: concerned,
        symbol,
        date: formatPartyDate(from),
      }),
    ),
    !cause && since && t('validity.since', { date: formatPartyDate(since) }),
    wasChecked && inWords(wasChecked),
    isInferred && t('validity.inferred'),
    isUnchecked(state) && !checked && !isInferred && t('validity.unchecked'),
  ];
  return {
    by: cause ? t(`validity.by.${causeWord(view)}`) : '',
    causeNote: inWords(causeNote),
    next: successor?.path === cause?.path ? undefined : successor,
    note: note.filter(Boolean).join(' · '),
  };
}

/** The word between a state and the document that made it so: `under` where that one did not end it. */
export function causeWord({
  validity: { state, ending, articles = [], cause },
}: Pick<DocumentView, 'validity'>): RepealingEffect | 'amends' | 'under' {
  if (ending) return ending;
  return isSuspended(state) || articles.some(({ id }) => id === cause) ? 'under' : 'amends';
}

function inWords(parts: readonly unknown[]): string {
  return parts.filter(Boolean).join(' ');
}
