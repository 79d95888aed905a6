import { type CalendarDate, LAST_DAY } from '../dates.ts';
import { ownEndOf, type RepealingEffect, startOf } from './acts.ts';
import {
  type ArticleAct,
  articleRepeals,
  firstRepeal,
  inOrder,
  type ValidityFacts,
} from './facts.ts';
import { isInForce, isPartlyInForce, isRepealed, UNCHECKED, type ValidityState } from './states.ts';

/** What the library knows of a document on one day. */
export interface Validity {
  state: ValidityState;
  /** The day somebody compared the statement with the original; only for a stated state. */
  checked?: CalendarDate | undefined;
  /** The document that made the state what it is, where a relation did. */
  cause?: string | undefined;
  /** Other documents that ended it in the same way on the same day. */
  jointly?: string[] | undefined;
  /** What the cause did, where it ended the document as a whole. */
  ending?: RepealingEffect | undefined;
  /** The first day an ended or suspended document no longer applied. */
  since?: CalendarDate | undefined;
  /** The first day a suspended document applies again; absent when nothing says so. */
  resumes?: CalendarDate | undefined;
  /** The day the last amendment took effect. */
  amended?: CalendarDate | undefined;
  /** What has fallen on single articles by that day. */
  articles?: ArticleAct[] | undefined;
  /** Nobody checked; what happened to the document later shows that it held. */
  isInferred?: boolean | undefined;
}

/**
 * Works out whether a document holds on a day. A rule ends only by its issuer or a competent higher
 * body, in a document that says so (399-QĐ/TW), so relations outweigh what an editor typed; dates
 * come next; the editor's checked statement last. On a day before somebody checked, a statement
 * says nothing; but what another document ended later held until then.
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

/** The state of a document that has ended by a day, by another or by itself. */
function endBy(facts: ValidityFacts, day: CalendarDate): Validity | undefined {
  const first = firstRepeal(facts);
  // What ran out by itself was ended by nobody, whatever took its place later.
  const ownEnd = ownEndOf(facts);
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

/** The state that follows from what was stated, of a document that nothing has ended by a day. */
function statedValidity(facts: ValidityFacts, day: CalendarDate): Validity {
  const first = firstRepeal(facts);
  const amendment = inOrder(facts.amendedBy)
    .filter(({ effective }) => effective <= day)
    .at(-1);
  const { id: cause, effective: amended } = amendment ?? {};
  const unstated = { cause, amended };
  // What another document ended later held until then, whatever was stated afterwards.
  if (first !== undefined && first.effective > day && !isInForce(facts.stated))
    return { state: 'con-hieu-luc', ...unstated, isInferred: true };
  if (isRepealed(facts.stated)) {
    const { checked, expires } = facts;
    // Somebody looked after it had run out; until then it held.
    if (expires !== undefined && (checked === undefined || expires < checked))
      return { state: 'con-hieu-luc', ...unstated, isInferred: true };
    if (checked !== undefined && day < checked) return { state: UNCHECKED, ...unstated };
    // An amendment ends nothing.
    return { state: 'het-hieu-luc', checked };
  }
  // Stated before its day came: nobody has looked since.
  if (facts.stated === 'chua-co-hieu-luc')
    return { state: UNCHECKED, checked: facts.checked, ...unstated };
  if (isPartlyInForce(facts.stated) && facts.amendedBy.length > 0 && amendment === undefined)
    return { state: 'con-hieu-luc', isInferred: true };
  return { state: facts.stated, checked: facts.checked, cause, amended };
}

/** The end that is known to come, of a document that still holds on a day. */
export function upcomingEnd(
  facts: ValidityFacts,
  day: CalendarDate,
): { day: CalendarDate; by?: string | undefined } | undefined {
  const first = firstRepeal(facts);
  const ownEnd = ownEndOf(facts);
  const end = first && first.effective <= ownEnd ? first.effective : ownEnd;
  if (end <= day || end === LAST_DAY) return undefined;
  return { day: end, by: end === first?.effective ? first.id : undefined };
}
