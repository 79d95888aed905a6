import { type CalendarDate, dayAfter, LAST_DAY } from '../dates.ts';

/** How one document ends another as a whole: puts itself in its place, or only takes it away. */
export const repealingEffects = ['replaces', 'annuls'] as const;
export type RepealingEffect = (typeof repealingEffects)[number];

/** Everything one document can do to another. */
export const effectKinds = [...repealingEffects, 'amends', 'suspends', 'corrects'] as const;
export type EffectKind = (typeof effectKinds)[number];

/** Ends another document as a whole, unless it concerns single articles only. */
export function isRepealing(effect: string | undefined): effect is RepealingEffect {
  return repealingEffects.some((kind) => kind === effect);
}

/** What a document says it does to another. */
export interface Effect {
  kind: EffectKind;
  /** Id of the other document. */
  target: string;
  /** The articles it concerns, in words ("Điều 5"); absent for the document as a whole. */
  articles?: string | undefined;
  /** The last day of a suspension, where the text names one. */
  until?: CalendarDate | undefined;
}

/** A document with what it does to others. */
export interface ActingDocument {
  id: string;
  issued: CalendarDate;
  effective?: CalendarDate | undefined;
  /** The last day it holds by its own words. */
  expires?: CalendarDate | undefined;
  effects: readonly Effect[];
}

/** An effect as seen from the document it falls on. */
export interface Act {
  /** The document that does it. */
  id: string;
  kind: EffectKind;
  /** The first day of the effect. */
  effective: CalendarDate;
  articles?: string | undefined;
  /** The first day a suspension no longer applies; {@link LAST_DAY} while nothing ends it. */
  ends: CalendarDate;
}

/** The first day a document is in force. */
export function startOf({ issued, effective }: Pick<ActingDocument, 'issued' | 'effective'>) {
  return effective ?? issued;
}

/** The first day a document no longer holds by its own words; {@link LAST_DAY} when they name none. */
export function ownEndOf({ expires }: Pick<ActingDocument, 'expires'>): CalendarDate {
  return expires === undefined || expires >= LAST_DAY ? LAST_DAY : dayAfter(expires);
}

/**
 * What falls on each document, by its id, in the order of `documents`. A document that was ended
 * before its own first day was never in force and did nothing to any other.
 * @param documents those that count: a draft does nothing to a published rule
 */
export function actsByTarget(documents: Iterable<ActingDocument>): Map<string, Act[]> {
  const all = [...documents];
  const repealersOf = Map.groupBy(
    all.flatMap((from) =>
      from.effects.filter(isWholeRepeal).map(({ target }) => ({ target, from })),
    ),
    ({ target }) => target,
  );
  const repealers = (id: string) => (repealersOf.get(id) ?? []).map(({ from }) => from);
  const isNeverInForce = (
    document: ActingDocument,
    seen: readonly ActingDocument[] = [],
  ): boolean =>
    !seen.includes(document) &&
    repealers(document.id).some(
      (repealer) =>
        startOf(repealer) < startOf(document) && !isNeverInForce(repealer, [...seen, document]),
    );
  const endOf = (document: ActingDocument) =>
    repealers(document.id)
      .filter((repealer) => !isNeverInForce(repealer))
      .map(startOf)
      .concat(ownEndOf(document))
      .reduce(earlier);
  const acts = new Map<string, Act[]>();
  for (const from of all) {
    if (from.effects.length === 0 || isNeverInForce(from)) continue;
    const effective = startOf(from);
    for (const { kind, target, articles, until } of from.effects) {
      // A suspension falls with the document that ordered it.
      const ends =
        kind === 'suspends' ? earlier(endOf(from), until ? dayAfter(until) : LAST_DAY) : LAST_DAY;
      const act = { id: from.id, kind, effective, articles, ends };
      const known = acts.get(target);
      if (known) known.push(act);
      else acts.set(target, [act]);
    }
  }
  return acts;
}

function isWholeRepeal({ kind, articles }: Effect): boolean {
  return isRepealing(kind) && articles === undefined;
}

function earlier(left: CalendarDate, right: CalendarDate): CalendarDate {
  return left < right ? left : right;
}
