import { type CalendarDate, dayBefore } from '../../lib/party/dates.ts';
import { stateOn, type Unit } from '../unit.ts';
import type { NewUnit, UnitEdit, UnitJob } from './job.ts';

type Row = Unit['before'][number];
type Ending = NonNullable<Unit['ending']>;

/**
 * The entries a job changes. It asks nothing of the job: {@link jobFaults} has found it sound, or what comes of it
 * breaks the rules of units.
 */
export function applyJob(units: readonly Unit[], job: UnitJob): UnitEdit[] {
  const edits = new Map<string, UnitEdit>();
  const bySlug = new Map(units.map((unit) => [unit.slug, unit]));
  const put = (slug: string, set: Partial<Unit>) => {
    const known = edits.get(slug);
    edits.set(slug, { slug, isNew: known?.isNew ?? false, set: { ...known?.set, ...set } });
  };
  /** A unit as it is with what was put so far. */
  const current = (slug: string): Unit | undefined => {
    const unit = bySlug.get(slug);
    return unit && { ...unit, ...edits.get(slug)?.set };
  };
  const earlier = (unit: Unit, row: Partial<Row>): Row[] => withRow(unit.before, job, row);
  const moveBelow = (from: string, to: string) => {
    for (const { slug } of units) {
      const unit = current(slug);
      if (!unit || unit.parent !== from || unit.to !== undefined) continue;
      put(slug, { parent: to, before: earlier(unit, { parent: from }) });
    }
  };
  const begin = (created: NewUnit, model: Unit, set: Partial<Unit>) => {
    const isTaken = bySlug.has(created.slug);
    if (isTaken) return;
    edits.set(created.slug, {
      slug: created.slug,
      isNew: true,
      set: { ...newUnit(created, model, job), ...set },
    });
  };

  switch (job.kind) {
    case 'rename': {
      const unit = current(job.unit);
      if (unit) put(job.unit, { name: job.name, before: earlier(unit, { name: unit.name }) });
      break;
    }
    case 'transfer':
      for (const slug of job.units) {
        const unit = current(slug);
        if (unit?.parent !== undefined)
          put(slug, { parent: job.parent, before: earlier(unit, { parent: unit.parent }) });
      }
      break;
    case 'end': {
      const ending = endingOf(job, 'ket-thuc');
      put(job.unit, { to: dayBefore(job.day), ending: { ...ending, reason: job.reason } });
      break;
    }
    case 'merge': {
      const into = 'unit' in job.into ? job.into.unit : job.into.created.slug;
      const ended = job.units.filter((slug) => slug !== into);
      const sources = ended.flatMap((slug) => current(slug) ?? []);
      for (const { slug } of sources) {
        const ending = endingOf(job, 'sap-nhap');
        put(slug, { to: dayBefore(job.day), successor: [into], ending });
        moveBelow(slug, into);
      }
      const brought = sum(sources.map(({ members }) => members));
      const target = current(into);
      const [model] = sources;
      if ('created' in job.into && model)
        begin(job.into.created, model, { members: job.into.created.members ?? brought });
      else if (target && brought !== undefined)
        put(into, {
          members: (target.members ?? 0) + brought,
          ...(target.members !== undefined && {
            before: earlier(target, { members: target.members }),
          }),
        });
      break;
    }
    case 'split': {
      const unit = current(job.unit);
      const [first] = job.parts;
      if (!unit || !first) break;
      if (job.goesOn) {
        for (const part of job.parts) begin(part, unit, { origins: [job.unit] });
        const gone = sum(job.parts.map(({ members }) => members)) ?? 0;
        if (unit.members !== undefined && gone > 0)
          put(job.unit, {
            members: unit.members - gone,
            before: earlier(unit, { members: unit.members }),
          });
        break;
      }
      for (const part of job.parts) begin(part, unit, {});
      const successor = job.parts.map(({ slug }) => slug);
      put(job.unit, { to: dayBefore(job.day), successor, ending: endingOf(job, 'tach') });
      moveBelow(job.unit, first.slug);
      break;
    }
    default:
      job satisfies never;
  }
  return [...edits.values()];
}

/** The units as they are after some edits. */
export function applyEdits(units: readonly Unit[], edits: readonly UnitEdit[]): Unit[] {
  const bySlug = new Map(edits.map((edit) => [edit.slug, edit]));
  return [
    ...units.map((unit) => ({ ...unit, ...bySlug.get(unit.slug)?.set })),
    ...edits.filter(({ isNew }) => isNew).map(({ slug, set }) => ({ ...set, slug }) as Unit),
  ];
}

/** A unit that stands where its model stood; its reach is the model's until somebody writes its own. */
function newUnit({ slug, name, members }: NewUnit, model: Unit, job: UnitJob): Unit {
  const { type, parent } = stateOn(model, dayBefore(job.day));
  return {
    slug,
    name,
    aliases: [],
    type,
    ...(model.group && { group: model.group }),
    ...(parent !== undefined && { parent }),
    order: model.order,
    from: job.day,
    ...((job.decision || job.document) && { founding: decisionOf(job) }),
    origins: [],
    successor: [],
    before: [],
    mailbox: model.mailbox,
    phone: model.phone,
    ...(model.address && { address: model.address }),
    ...(members !== undefined && { members }),
    fields: model.fields,
    posts: [],
    statedEarlier: [],
    draft: false,
    waivers: [],
  };
}

/** The rows with another one for the day before the job; values of that day stay in one row. */
function withRow(rows: readonly Row[], job: UnitJob, row: Partial<Row>): Row[] {
  const to: CalendarDate = dayBefore(job.day);
  const same = rows.find((one) => one.to === to);
  const others = rows.filter((one) => one !== same);
  // What the row of that day says already was the earlier value.
  return [...others, { to, ...decisionOf(job), ...row, ...same }];
}

function endingOf(job: UnitJob, kind: Ending['kind']): Ending {
  return { kind, ...decisionOf(job) };
}

function decisionOf({ decision, document }: UnitJob): Pick<Row, 'decision' | 'document'> {
  return { ...(decision && { decision }), ...(document && { document }) };
}

/** A sum; undefined when no part is known. */
function sum(parts: readonly (number | undefined)[]): number | undefined {
  const known = parts.filter((part) => part !== undefined);
  return known.length === 0 ? undefined : known.reduce((total, part) => total + part, 0);
}
