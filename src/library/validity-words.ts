import { t } from '../i18n/t.ts';
import { formatPartyDate } from '../lib/party/dates.ts';
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
  view: Pick<DocumentView, 'validity' | 'cause' | 'successor' | 'ahead' | 'checkedWith'>,
): ValidityWords {
  const { validity, cause, successor, ahead, checkedWith } = view;
  const { state, since, amended, checked, ending, isInferred } = validity;
  const day = ending ? since : amended;
  const wasChecked = checked && [
    t(`validity.checked.${checkedWith}`, { date: formatPartyDate(checked) }),
    amended && checked < amended && t('validity.checkedBefore'),
  ];
  const others = cause?.alongside.join(', ') ?? '';
  const causeNote = [
    others && t('validity.alongside', { symbols: others }),
    day && t('validity.since', { date: formatPartyDate(day) }),
    cause?.unchecked && t('validity.causeUnchecked'),
    cause?.isDead && !successor && t('validity.causeDead'),
  ];
  const note = [
    ahead && t('validity.ahead', { date: formatPartyDate(ahead.day) }),
    ahead?.symbol && t('validity.aheadBy', { symbol: ahead.symbol }),
    !cause && since && t('validity.since', { date: formatPartyDate(since) }),
    wasChecked && inWords(wasChecked),
    isInferred && t('validity.inferred'),
    state === 'chua-ro' && !checked && !isInferred && t('validity.unchecked'),
  ];
  return {
    by: cause ? t(`validity.by.${ending ?? 'amends'}`) : '',
    causeNote: inWords(causeNote),
    next: successor?.path === cause?.path ? undefined : successor,
    note: note.filter(Boolean).join(' · '),
  };
}

function inWords(parts: readonly unknown[]): string {
  return parts.filter(Boolean).join(' ');
}
