/** An input of a form, as its entry says. */
export interface FormInput {
  id: string;
  label: string;
  kind: 'line' | 'paragraphs' | 'rows';
  hint?: string | undefined;
  example?: string | undefined;
  columns: readonly string[];
  start?: string | undefined;
}

/** What the entry of a form says of how it is filled. */
export interface FormTemplate {
  type: string;
  letters?: string | undefined;
  issuer: string;
  issuerLetters?: string | undefined;
  upper?: string | undefined;
  subject?: string | undefined;
  addressed?: string | undefined;
  inputs: readonly FormInput[];
  text: string;
  capacity?: string | undefined;
  post?: string | undefined;
  secondPost?: string | undefined;
  recipients: readonly string[];
  paper: 'doc' | 'ngang';
}

/** What somebody typed: by the id of an input, or the name of a part that every paper has. */
export type FormValues = Readonly<Record<string, string>>;

/** Parts that every paper has, filled beside the inputs of its form. */
export const commonParts = [
  'upper',
  'issuer',
  'number',
  'issuerLetters',
  'place',
  'date',
  'subject',
  'addressee',
  'capacity',
  'post',
  'name',
  'secondName',
  'recipients',
] as const;
export type CommonPart = (typeof commonParts)[number];

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
