import { PLACEHOLDER } from '../../lib/placeholder.ts';
import type { FormInput, FormTemplate } from './fill-fields.ts';

type Fill = Pick<FormTemplate, 'text' | 'subject'> & {
  inputs: readonly Pick<FormInput, 'id' | 'kind' | 'columns'>[];
};

/** What is wrong with the inputs of a form, and in which of its fields. */
export interface FillFault {
  rule: 'unknownInput' | 'sameInput' | 'unusedInput' | 'rowsInLine' | 'columnsMissing';
  field: 'text' | 'subject' | 'inputs';
  id: string;
}

/** Faults of a form that could not be filled as its editor meant it. */
export function fillFaults({ subject = '', text, inputs }: Fill): FillFault[] {
  const ids = inputs.map(({ id }) => id);
  const idsIn = (own: string) => [...own.matchAll(PLACEHOLDER)].map(([, id = '']) => id);
  const used = new Set([...idsIn(text), ...idsIn(subject)]);
  const lines = text.split('\n').map((line) => line.trim());
  const unknown = (field: 'text' | 'subject', own: string) =>
    idsIn(own)
      .filter((id) => !ids.includes(id))
      .map((id): FillFault => ({ rule: 'unknownInput', field, id }));
  const ofInput = (input: Fill['inputs'][number], at: number): FillFault[] => {
    const { id, kind, columns } = input;
    const isAlone = lines.includes(`[${id}]`);
    const faults: readonly (readonly [FillFault['rule'], boolean])[] = [
      ['sameInput', ids.indexOf(id) !== at],
      ['unusedInput', !used.has(id)],
      ['rowsInLine', kind !== 'line' && used.has(id) && !isAlone],
      ['columnsMissing', kind === 'rows' && columns.length === 0],
    ];
    return faults.flatMap(([rule, holds]) => (holds ? [{ rule, field: 'inputs', id }] : []));
  };
  return [...unknown('text', text), ...unknown('subject', subject), ...inputs.flatMap(ofInput)];
}
