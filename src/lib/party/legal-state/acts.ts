import { type CalendarDate, dayAfter, LAST_DAY } from '../dates.ts';

/** Effects that end another document as a whole. */
export const repealingEffects = ['replaces', 'annuls'] as const;
export type RepealingEffect = (typeof repealingEffects)[number];

/** Everything one document can do to another. */
export const effectKinds = [...repealingEffects, 'amends', 'suspends', 'corrects'] as const;
export type EffectKind = (typeof effectKinds)[number];

/** Such an effect ends the whole document only when it names no single articles. */
export function isRepealing(effect: string | undefined): effect is RepealingEffect {
  return repealingEffects.some((kind) => kind === effect);
}

/** An effect as stated by the acting document. */
export interface Effect {
  kind: EffectKind;
  /** Id of the other document. */
  target: string;
  /** The articles it concerns, in words ("Điều 5"); absent for the document as a whole. */
  articles?: string | undefined;
  /** The last day of a suspension, where the text names one. */
  until?: CalendarDate | undefined;
}

/** A document with its effects on others. */
export interface ActingDocument {
  id: string;
  issued: CalendarDate;
  effective?: CalendarDate | undefined;
  /** The last day in force that its own text sets. */
  expires?: CalendarDate | undefined;
  effects: readonly Effect[];
}

/** An effect as seen from its target. */
export interface Act {
  /** Id of the acting document. */
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

/** The first day after the expiry that its own text sets; {@link LAST_DAY} when it sets none. */
export function expiryOf({ expires }: Pick<ActingDocument, 'expires'>): CalendarDate {
  return expires === undefined || expires >= LAST_DAY ? LAST_DAY : dayAfter(expires);
}

/**
 * Effects on each document, by its id, in the order of `documents`. A document that was ended
 * before its own first day was never in force and has no effects.
 * @param documents published ones only: a draft has no effects
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
      .concat(expiryOf(document))
      .reduce(earlier);
  const acts = new Map<string, Act[]>();
  for (const from of all) {
    if (from.effects.length === 0 || isNeverInForce(from)) continue;
    const effective = startOf(from);
    for (const { kind, target, articles, until } of from.effects) {
      // A suspension ends with the document that ordered it.
      const ends =
        kind === 'suspends' ? earlier(endOf(from), expiryOf({ expires: until })) : LAST_DAY;
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
