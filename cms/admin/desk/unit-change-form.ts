import type { ActionParams } from '../../protocol/actions.ts';

export type UnitChange = ActionParams<'planUnitChange'>['change'];
export type ChangeKind = UnitChange['kind'];

/** What is filled in, whatever the kind of change. */
export interface ChangeForm {
  kind: ChangeKind;
  day: string;
  decision: string;
  document: string;
  unit: string;
  units: string[];
  into: string;
  name: string;
  members: string;
  goesOn: boolean;
  parts: { name: string; members: string }[];
  parent: string;
  reason: string;
}

export const EMPTY_FORM: ChangeForm = {
  kind: 'merge',
  day: '',
  decision: '',
  document: '',
  unit: '',
  units: [],
  into: '',
  name: '',
  members: '',
  goesOn: false,
  parts: [
    { name: '', members: '' },
    { name: '', members: '' },
  ],
  parent: '',
  reason: '',
};

/** What the server is asked: only the parts that belong to the kind of change. */
export function changeOf(form: ChangeForm): UnitChange {
  const { kind, day, decision, document, unit, units, parent, reason } = form;
  const common = { day, ...(decision && { decision }), ...(document && { document }) };
  switch (kind) {
    case 'merge':
      return form.into
        ? { ...common, kind, units, into: form.into }
        : { ...common, kind, units, created: { name: form.name, ...membersOf(form.members) } };
    case 'split': {
      const parts = form.parts
        .filter(({ name }) => name.trim() !== '')
        .map(({ name, members }) => ({ name, ...membersOf(members) }));
      return { ...common, kind, unit, goesOn: form.goesOn, parts };
    }
    case 'rename':
      return { ...common, kind, unit, name: form.name };
    case 'transfer':
      return { ...common, kind, units, parent };
    case 'end':
      return { ...common, kind, unit, reason };
    default:
      return kind satisfies never;
  }
}

/** Whether enough is filled in to ask the server, which tells what is wrong with it. */
export function isAskable(form: ChangeForm): boolean {
  const hasMany = form.kind === 'merge' || form.kind === 'transfer';
  const hasUnit = hasMany ? form.units.length > 0 : form.unit !== '';
  return form.day !== '' && hasUnit && (form.kind !== 'transfer' || form.parent !== '');
}

function membersOf(text: string): { members?: number } {
  const members = Number.parseInt(text, 10);
  return Number.isNaN(members) ? {} : { members };
}
