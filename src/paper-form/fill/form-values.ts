import type { partLabels } from '../../i18n/form-fill-strings.ts';

/** What somebody typed: by the id of an input, or the name of a part that every paper has. */
export type FormValues = Readonly<Record<string, string>>;

/** A part that every paper has, filled beside the inputs of its form. */
export type CommonPart = keyof typeof partLabels;

/** The name of a common part among the values; no id of an input begins so. */
export function partName(part: CommonPart): string {
  return `_${part}`;
}

/** Rows of a table as they are typed and stored: a line each, cells divided by a bar. */
export function rowsOf(value: string, columns: number): string[][] {
  return value
    .split('\n')
    .filter((line) => line.replace(/[|\s]/g, '') !== '')
    .map((line) => {
      const cells = line.split('|').map((cell) => cell.trim());
      return Array.from({ length: columns }, (_, at) => cells[at] ?? '');
    });
}
