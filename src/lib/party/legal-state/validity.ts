import { type CalendarDate, LAST_DAY } from '../dates.ts';
import { expiryOf, type RepealingEffect, startOf } from './acts.ts';
import {
  type ArticleAct,
  articleRepeals,
  firstRepeal,
  inOrder,
  type ValidityFacts,
} from './facts.ts';
import {
  isInForce,
  isPartlyInForce,
  isRepealed,
  isSuspended,
  UNCHECKED,
  type ValidityState,
} from './states.ts';

/** The legal state of a document on one day, with its reasons. */
export interface Validity {
  state: ValidityState;
  /** The day somebody compared the entry with the original; only for a stated state. */
  checked?: CalendarDate | undefined;
  /** Id of the document whose effect led to the state; absent when no relation did. */
  cause?: string | undefined;
  /** Other documents that ended it in the same way on the same day. */
  jointly?: string[] | undefined;
  /** The effect of the cause, where it ended the document as a whole. */
  ending?: RepealingEffect | undefined;
  /** The first day an ended or suspended document no longer applied. */
  since?: CalendarDate | undefined;
  /** The first day a suspended document applies again; absent when nothing says so. */
  resumes?: CalendarDate | undefined;
  /** The day the last amendment took effect. */
  amended?: CalendarDate | undefined;
  /** Effects on single articles that have begun by that day. */
  articles?: ArticleAct[] | undefined;
  /** Nobody checked, but a later repeal or amendment implies that it was in force. */
  isInferred?: boolean | undefined;
}

/**
 * Computes whether a document is in force on a day. A rule ends only by its issuer or a competent higher
 * body, in a document that says so (399-QĐ/TW), so relations outweigh what an editor typed; dates
 * come next; the editor's checked statement last. A statement says nothing about days before it was
 * made; but a document that another one repealed later was in force until then.
 */
export function deriveValidity(facts: ValidityFacts, day: CalendarDate): Validity {
  const end = endBy(facts, day);
  if (end) return end;
  if (startOf(facts) > day) return { state: 'chua-co-hieu-luc' };
  const stated = statedValidity(facts, day);
  if (isRepealed(stated.state)) return stated;
  const articles = (facts.articleActs ?? []).filter(
    ({ effective, ends }) => effective <= day && day < ends,
  );
  const withArticles = articles.length > 0 ? { articles } : {};
  const suspension = inOrder(facts.suspendedBy ?? [])
    .filter(({ effective, ends }) => effective <= day && day < ends)
    .at(-1);
  if (suspension) {
    const { id, effective, ends } = suspension;
    const resumes = ends === LAST_DAY ? {} : { resumes: ends };
    return { state: 'ngung-hieu-luc', cause: id, since: effective, ...resumes, ...withArticles };
  }
  const repeal = inOrder(articleRepeals({ ...facts, articleActs: articles })).at(-1);
  if (!repeal || isPartlyInForce(stated.state)) return { ...stated, ...withArticles };
  const isInferred = stated.isInferred || !isInForce(stated.state) || undefined;
  return { ...stated, state: 'het-mot-phan', cause: repeal.id, articles, isInferred };
}

/** The state of a document that was repealed or expired by a day; undefined for one that was not. */
function endBy(facts: ValidityFacts, day: CalendarDate): Validity | undefined {
  const first = firstRepeal(facts);
  // An expired document has no repealing act, even if another replaced it later.
  const ownEnd = expiryOf(facts);
  if (first && first.effective <= day && first.effective <= ownEnd) {
    const { id, how, effective } = first;
    const jointly = facts.endedBy
      .filter((other) => other.id !== id && other.how === how && other.effective === effective)
      .map((other) => other.id);
    const more = jointly.length > 0 ? { jointly } : {};
    return { state: 'het-hieu-luc', cause: id, ...more, ending: how, since: effective };
  }
  return ownEnd <= day ? { state: 'het-hieu-luc', since: ownEnd } : undefined;
}

/** The state of a document that was neither repealed nor expired by a day, from what was stated. */
function statedValidity(facts: ValidityFacts, day: CalendarDate): Validity {
  const first = firstRepeal(facts);
  const amendment = inOrder(facts.amendedBy)
    .filter(({ effective }) => effective <= day)
    .at(-1);
  const { id: cause, effective: amended } = amendment ?? {};
  const unstated = { cause, amended };
  if (isSuspended(facts.stated)) return statedSuspension(facts, day, unstated);
  // A document that another one repealed later was in force until then, whatever was stated afterwards.
  if (first !== undefined && first.effective > day && !isInForce(facts.stated))
    return { state: 'con-hieu-luc', ...unstated, isInferred: true };
  if (isRepealed(facts.stated)) {
    const { checked, expires } = facts;
    // It was found expired on the day of checking; before its expiry it was in force.
    if (expires !== undefined && (checked === undefined || expires < checked))
      return { state: 'con-hieu-luc', ...unstated, isInferred: true };
    if (checked !== undefined && day < checked) return { state: UNCHECKED, ...unstated };
    // Without a cause: an amendment does not end a document.
    return { state: 'het-hieu-luc', checked };
  }
  // It was stated before the document came into force, and nobody has checked since.
  if (facts.stated === 'chua-co-hieu-luc')
    return { state: UNCHECKED, checked: facts.checked, ...unstated };
  const partial = [...facts.amendedBy, ...articleRepeals(facts)];
  if (
    isPartlyInForce(facts.stated) &&
    partial.length > 0 &&
    partial.every(({ effective }) => effective > day)
  )
    return { state: 'con-hieu-luc', isInferred: true };
  return { state: facts.stated, checked: facts.checked, cause, amended };
}

/**
 * A document stated as suspended. Where the library holds the suspension, its own days decide: before
 * and after it the document applies. Else the statement counts from the day somebody checked.
 */
function statedSuspension(
  { suspendedBy = [], checked }: ValidityFacts,
  day: CalendarDate,
  unstated: Pick<Validity, 'cause' | 'amended'>,
): Validity {
  if (suspendedBy.length > 0) return { state: 'con-hieu-luc', ...unstated, isInferred: true };
  if (checked !== undefined && day < checked) return { state: UNCHECKED, ...unstated };
  return { state: 'ngung-hieu-luc', checked };
}

/** The known future end of a document that is in force on a day. */
export function upcomingEnd(
  facts: ValidityFacts,
  day: CalendarDate,
): { day: CalendarDate; by?: string | undefined } | undefined {
  const first = firstRepeal(facts);
  const ownEnd = expiryOf(facts);
  const end = first && first.effective <= ownEnd ? first.effective : ownEnd;
  if (end <= day || end === LAST_DAY) return undefined;
  return { day: end, by: end === first?.effective ? first.id : undefined };
}
