import type { CalendarDate } from '../../lib/party/dates.ts';
import type { Unit } from '../unit.ts';

/** A unit that a change brings about. */
export interface NewUnit {
  slug: string;
  name: string;
  members?: number | undefined;
}

interface Common {
  /** The first day on which it holds. */
  day: CalendarDate;
  decision?: string | undefined;
  /** Slug of the deciding document in the library. */
  document?: string | undefined;
}

/** A change of the organisation as one job: all entries it touches follow from it. */
export type UnitJob = Common &
  (
    | { kind: 'merge'; units: string[]; into: { unit: string } | { created: NewUnit } }
    | { kind: 'split'; unit: string; parts: NewUnit[]; goesOn: boolean }
    | { kind: 'rename'; unit: string; name: string }
    | { kind: 'transfer'; units: string[]; parent: string }
    | { kind: 'end'; unit: string; reason: string }
  );

/** What a job writes into one entry: the keys that get another value; the others stay as they are. */
export interface UnitEdit {
  slug: string;
  isNew: boolean;
  set: Partial<Unit>;
}

/** Why a job cannot be done; its words are in src/i18n/unit-job-strings.ts. */
export type JobFault =
  | { code: 'unknown' | 'notThere' | 'laterChange' | 'hasUnitsBelow' | 'sameName'; name: string }
  | { code: 'tooFew' | 'twice' | 'taken' | 'noReason' | 'noName' | 'noParts' | 'circle' }
  | { code: 'membersDiffer'; stated: number; counted: number };
