import type { FormTemplate } from '../../src/model/collections/fill-fields.ts';
import {
  type CommonPart,
  type FormValues,
  partName,
} from '../../src/paper-form/fill/form-values.ts';

/** The values of a form's own examples; parts of every paper are given beside. */
export function exampleValues(
  { inputs }: FormTemplate,
  parts: Partial<Record<CommonPart, string>>,
): FormValues {
  return {
    ...Object.fromEntries(inputs.map(({ id, example = '' }) => [id, example])),
    ...Object.fromEntries(
      Object.entries(parts).map(([name, value]) => [partName(name as CommonPart), value]),
    ),
  };
}
