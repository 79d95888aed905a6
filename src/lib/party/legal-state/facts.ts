import type { CalendarDate } from '../dates.ts';
import { type Act, isRepealing, type RepealingEffect, repealingEffects } from './acts.ts';
import type { ValidityState } from './states.ts';

/** The day an effect begins, and the document it comes from. */
export interface DatedAct {
  id: string;
  effective: CalendarDate;
  /** The articles it concerns, in words; absent for the document as a whole. */
  articles?: string | undefined;
}

/** An effect on single articles of a document. */
export type ArticleAct = Pick<Act, 'id' | 'kind' | 'effective' | 'ends'> & { articles: string };

/** The dates and effects from which the legal state of a document on any day is computed. */
export interface ValidityFacts {
  /** What the editor stated after checking; `chua-ro` when nobody did. */
  stated: ValidityState;
  checked?: CalendarDate | undefined;
  issued: CalendarDate;
  effective?: CalendarDate | undefined;
  expires?: CalendarDate | undefined;
  /** Documents that end this one as a whole. */
  endedBy: (DatedAct & { how: RepealingEffect })[];
  /** Documents that amend it, wholly or in articles. */
  amendedBy: DatedAct[];
  /** Documents that correct errors in its text. */
  correctedBy?: DatedAct[];
  /** Documents that suspend it as a whole, each with the first day it applies again. */
  suspendedBy?: (DatedAct & { ends: CalendarDate })[];
  /** Effects on single articles. */
  articleActs?: ArticleAct[];
}

/** The part of the facts that the document's own entry states. */
export type StatedFacts = Pick<
  ValidityFacts,
  'stated' | 'checked' | 'issued' | 'effective' | 'expires'
>;

/**
 * The facts of one document.
 * @param acts effects on it, from {@link actsByTarget}
 */
export function validityFacts(own: StatedFacts, acts: readonly Act[] = []): ValidityFacts {
  const whole = acts.filter(({ articles }) => articles === undefined);
  const dated = ({ id, effective, articles }: Act): DatedAct => ({
    id,
    effective,
    ...(articles === undefined ? {} : { articles }),
  });
  return {
    ...own,
    endedBy: repealingEffects.flatMap((how) =>
      whole.filter(({ kind }) => kind === how).map((act) => ({ ...dated(act), how })),
    ),
    amendedBy: acts.filter(({ kind }) => kind === 'amends').map(dated),
    correctedBy: acts.filter(({ kind }) => kind === 'corrects').map(dated),
    suspendedBy: whole
      .filter(({ kind }) => kind === 'suspends')
      .map((act) => ({ ...dated(act), ends: act.ends })),
    articleActs: acts.flatMap(({ articles, id, kind, effective, ends }) =>
      articles === undefined ? [] : [{ id, kind, effective, ends, articles }],
    ),
  };
}

/** The first document that ends another as a whole. */
export function firstRepeal({
  endedBy,
}: ValidityFacts): ValidityFacts['endedBy'][number] | undefined {
  return inOrder(endedBy)[0];
}

/** Effects that repeal single articles. */
export function articleRepeals({ articleActs = [] }: ValidityFacts): ArticleAct[] {
  return articleActs.filter(({ kind }) => isRepealing(kind));
}

/** Sorts by date, the earliest first. */
export function inOrder<Event extends { effective: CalendarDate }>(
  events: readonly Event[],
): Event[] {
  return events.toSorted((left, right) => left.effective.localeCompare(right.effective));
}
