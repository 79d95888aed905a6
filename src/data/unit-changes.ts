import { t } from '../i18n/t.ts';
import { type CalendarDate, dayBefore } from '../lib/party/dates.ts';
import type { Change, ChangeKind } from '../organisation/changes.ts';
import { stateOn } from '../organisation/unit.ts';
import { documentView } from './documents.ts';
import { type Organisation, organisation, unitPath } from './units.ts';

/** A unit under the name it had on the day that is spoken of. */
export interface NamedUnit {
  name: string;
  /** Null for one that is not published. */
  path: string | null;
}

/** A change in the words of its day. */
export interface ChangeView {
  day: CalendarDate;
  kind: ChangeKind;
  label: string;
  before: NamedUnit[];
  after: NamedUnit[];
  /** What a transfer or a change of type led from and to. */
  from?: NamedUnit;
  to?: NamedUnit;
  reason: string | null;
  decision: NamedUnit | null;
}

/** Changes with the names of their days and what decided them. */
export async function changeViews(changes: readonly Change[]): Promise<ChangeView[]> {
  const known = await organisation();
  return Promise.all(changes.map((change) => changeView(known, change)));
}

/** A unit by the name it had on a day. */
export function namedOn({ bySlug }: Organisation, slug: string, day: CalendarDate): NamedUnit {
  const unit = bySlug.get(slug);
  return unit
    ? { name: stateOn(unit, day).name, path: unitPath(slug) }
    : { name: slug, path: null };
}

async function changeView(known: Organisation, change: Change): Promise<ChangeView> {
  const { day, kind, before, after, reason } = change;
  const lastDay = dayBefore(day);
  const document = change.document === undefined ? undefined : await documentView(change.document);
  const words = change.decision ?? document?.citation;
  const decision = words === undefined ? null : { name: words, path: document?.path ?? null };
  return {
    day,
    kind,
    label: t(`units.change.${kind}`),
    before: before.map((slug) => namedOn(known, slug, lastDay)),
    after: after.map((slug) => namedOn(known, slug, day)),
    ...endsOf(known, change, lastDay),
    reason: reason ?? null,
    decision,
  };
}

function endsOf(
  known: Organisation,
  { kind, before, day }: Change,
  lastDay: CalendarDate,
): Pick<ChangeView, 'from' | 'to'> {
  const unit = known.bySlug.get(before[0] ?? '');
  if (!unit || (kind !== 'transfer' && kind !== 'type')) return {};
  const [earlier, later] = [stateOn(unit, lastDay), stateOn(unit, day)];
  if (kind === 'type') {
    const typeOf = (type: typeof earlier.type) => ({ name: t(`units.type.${type}`), path: null });
    return { from: typeOf(earlier.type), to: typeOf(later.type) };
  }
  return {
    ...(earlier.parent !== undefined && { from: namedOn(known, earlier.parent, lastDay) }),
    ...(later.parent !== undefined && { to: namedOn(known, later.parent, day) }),
  };
}
