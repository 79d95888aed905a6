import { t } from '../i18n/t.ts';
import { formatPartyDate } from '../lib/party/dates.ts';
import type { DocumentView } from './register.ts';

/** What stands beside the mark of a state, in lists that come with the page and in filtered ones. */
export interface ValidityWords {
  /** "thay thế bởi", before the document that did it. */
  by: string;
  /** Behind that document: from when, and whether it is sure. */
  causeNote: string;
  /** What the state rests on where no document made it. */
  note: string;
}

/** The words beside the state of a document. */
export function validityWords(
  view: Pick<DocumentView, 'validity' | 'cause' | 'successor' | 'checkedWith'>,
): ValidityWords {
  const { validity, cause, successor, checkedWith } = view;
  const { state, since, amended, checked, ending, isInferred } = validity;
  const day = ending ? since : amended;
  const others = cause?.alongside.join(', ') ?? '';
  const causeNote = [
    others && t('validity.alongside', { symbols: others }),
    day && t('validity.since', { date: formatPartyDate(day) }),
    cause?.unchecked && t('validity.causeUnchecked'),
    cause?.isDead && !successor && t('validity.causeDead'),
  ];
  const note = [
    !cause && since && t('validity.since', { date: formatPartyDate(since) }),
    checked && t(`validity.checked.${checkedWith}`, { date: formatPartyDate(checked) }),
    checked && amended && checked < amended && t('validity.checkedBefore'),
    isInferred && t('validity.inferred'),
    state === 'chua-ro' && !checked && !isInferred && t('validity.unchecked'),
  ];
  return {
    by: cause ? t(`validity.by.${ending ?? 'amends'}`) : '',
    causeNote: causeNote.filter(Boolean).join(' '),
    note: note.filter(Boolean).join(' '),
  };
}
