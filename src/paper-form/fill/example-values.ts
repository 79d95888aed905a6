import { type FormTemplate, type FormValues, partName } from './form-template.ts';

/** The values of a form's own examples; parts of every paper are given beside. */
export function exampleValues(
  { inputs }: FormTemplate,
  parts: Partial<Record<Parameters<typeof partName>[0], string>>,
): FormValues {
  return {
    ...Object.fromEntries(inputs.map(({ id, example = '' }) => [id, example])),
    ...Object.fromEntries(
      Object.entries(parts).map(([name, value]) => [
        partName(name as Parameters<typeof partName>[0]),
        value,
      ]),
    ),
  };
}
