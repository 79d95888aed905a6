import { unitJobFaults } from '../../../src/i18n/unit-job-strings.ts';
import { vietnamDate } from '../../../src/lib/party/dates.ts';
import { units as unitsCollection } from '../../../src/model/collections/units.ts';
import { applyJob } from '../../../src/organisation/jobs/apply-job.ts';
import type { JobFault, NewUnit, UnitEdit, UnitJob } from '../../../src/organisation/jobs/job.ts';
import { jobFaults } from '../../../src/organisation/jobs/job-faults.ts';
import {
  type ChangedSums,
  changedSums,
  withStatedTotals,
} from '../../../src/organisation/jobs/totals-of-job.ts';
import type { Unit } from '../../../src/organisation/unit.ts';
import type { UnitChange } from '../../protocol/unit-changes.ts';
import { unitText } from '../../tables/units/unit-text.ts';
import { CONTENT, type Snapshot } from '../store/entry-index.ts';
import type { Call } from './context.ts';
import { freeSlug } from './entries.ts';
import { draftFaults, type UnitFile } from './unit-drafts.ts';

/** The entry of a unit as a change writes it, with what is published. */
export interface PlannedFile extends UnitFile {
  isNew: boolean;
  /** null for a new entry. */
  before: Buffer | null;
}

export interface UnitPlan {
  faults: string[];
  sums: ChangedSums[];
  files: PlannedFile[];
}

/** What a change of units would write into the published content. */
export async function planOf(call: Call, change: UnitChange): Promise<UnitPlan> {
  const { store, now } = call.services;
  const main = await store.main();
  const units = publishedUnits(main);
  const job = await jobOf(call, change);
  const faults = jobFaults(units, job);
  if (faults.length > 0) return { faults: faults.map(faultWords), sums: [], files: [] };
  const edits = withStatedTotals(units, applyJob(units, job), job.day, vietnamDate(now()));
  const files = await Promise.all(edits.map((edit) => plannedFile(call, main, edit)));
  return {
    faults: await draftFaults(call, files),
    sums: changedSums(units, edits, job.day),
    files,
  };
}

/** The published units that pass their schema. */
function publishedUnits({ entries }: Snapshot): Unit[] {
  return [...entries.values()].flatMap(({ collection, slug, data }) => {
    const read = collection === 'units' ? unitsCollection.schema.safeParse(data) : null;
    return read?.success ? [{ ...read.data, slug }] : [];
  });
}

async function jobOf(call: Call, change: UnitChange): Promise<UnitJob> {
  const created = async (part: {
    name: string;
    members?: number | undefined;
  }): Promise<NewUnit> => {
    const { slug } = await freeSlug(call, { collection: 'units', wanted: part.name });
    return { ...part, slug };
  };
  switch (change.kind) {
    case 'merge': {
      const { into, created: part, ...rest } = change;
      return into === undefined
        ? { ...rest, into: { created: await created(part ?? { name: '' }) } }
        : { ...rest, into: { unit: into } };
    }
    case 'split':
      return { ...change, parts: await Promise.all(change.parts.map(created)) };
    default:
      return change;
  }
}

async function plannedFile(
  { services }: Call,
  main: Snapshot,
  edit: UnitEdit,
): Promise<PlannedFile> {
  const { slug, isNew, set } = edit;
  const path = `${CONTENT}${unitsCollection.folder}/${slug}.md`;
  const base = main.files.get(path) ?? null;
  const before = base === null ? null : await services.store.repository.readBlob(base);
  const { raw, name } = unitText(path, before, set);
  return { slug, title: name || slug, path, isNew, before, base, raw };
}

function faultWords(fault: JobFault): string {
  if (fault.code === 'membersDiffer')
    return unitJobFaults.membersDiffer(fault.stated, fault.counted);
  return 'name' in fault ? unitJobFaults[fault.code](fault.name) : unitJobFaults[fault.code];
}
