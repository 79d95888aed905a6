import { t } from '../i18n/t.ts';
import { formatPartyDate } from '../lib/party/dates.ts';
import type { RepealingEffect } from '../lib/party/legal-state/acts.ts';
import { isSuspended, isUnchecked } from '../lib/party/legal-state/states.ts';
import type { DocumentView } from './document-view.ts';

/** The words shown beside the mark of a state, in built lists and in filtered ones alike. */
export interface ValidityWords {
  /** Before the document that caused the state: "thay thế bởi". */
  by: string;
  /** After that document: since when, and whether anybody has checked it. */
  causeNote: string;
  /** The document in force in its place, where that is not the cause. */
  next: DocumentView['successor'];
  /** Further words: when it will end, who checked it and when. */
  note: string;
}

/** @param brief for lists: when somebody checked is left out, unless that is long ago */
export function validityWords(
  view: Pick<
    DocumentView,
    'validity' | 'cause' | 'articles' | 'successor' | 'upcomingEnd' | 'checkedWith' | 'isCheckOld'
  >,
  { brief = false }: { brief?: boolean } = {},
): ValidityWords {
  const { validity, cause, articles, successor, upcomingEnd, checkedWith } = view;
  const { state, since, resumes, amended, checked, ending, isInferred } = validity;
  const day = ending || isSuspended(state) ? since : amended;
  const isCheckShown = !brief || view.isCheckOld || (amended && checked && checked < amended);
  const wasChecked = checked &&
    isCheckShown && [
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
    isUnchecked(state) &&
      !checked &&
      !isInferred &&
      t(brief ? 'validity.uncheckedBrief' : 'validity.unchecked'),
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
