import { packageFile, type TestLink, type TestPart } from './package-file.ts';

export const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const NAMESPACES =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:x15ac="http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac"';

/** A part of SpreadsheetML. */
export function sheetXml(root: string, inside: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><${root} ${NAMESPACES}>${inside}</${root}>`;
}

export interface TestSheet {
  name?: string;
  state?: string;
  /** Rows of cells: a text, or a cell as XML. */
  rows?: readonly (readonly string[])[];
  /** Before and after the data. */
  before?: string;
  after?: string;
  /** Attributes of rows by number. */
  rowAttributes?: Readonly<Record<number, string>>;
}

export interface SheetFile {
  /** Children of the workbook after its sheets; before them. */
  names?: string;
  before?: string;
  parts?: readonly TestPart[];
  links?: readonly TestLink[];
  raw?: Readonly<Record<string, string | Uint8Array>>;
}

export const formulaCell = (formula: string, value = '1') =>
  `<c><f>${formula}</f><v>${value}</v></c>`;
export const numberCell = (value: string) => `<c><v>${value}</v></c>`;

function sheetPart(
  { rows = [], before = '', after = '', rowAttributes = {} }: TestSheet,
  at: number,
): TestPart {
  const data = rows.map((row, index) => {
    const cells = row.map((text, column) => {
      const ref = `${String.fromCharCode(65 + column)}${index + 1}`;
      if (text.startsWith('<c')) return text.replace('<c', `<c r="${ref}"`);
      return `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`;
    });
    return `<row r="${index + 1}" ${rowAttributes[index + 1] ?? ''}>${cells.join('')}</row>`;
  });
  return {
    name: `xl/worksheets/sheet${at + 1}.xml`,
    content: sheetXml('worksheet', `${before}<sheetData>${data.join('')}</sheetData>${after}`),
    contentType: `${SHEET_TYPE}.worksheet+xml`,
    word: 'worksheet',
    id: `rIdS${at + 1}`,
  };
}

/** A workbook. */
export function sheetFile(sheets: readonly TestSheet[], more: SheetFile = {}): Uint8Array {
  const { names = '', before = '', parts = [], ...rest } = more;
  const list = sheets.map(
    ({ name, state }, at) =>
      `<sheet name="${name ?? `Sheet${at + 1}`}" sheetId="${at + 1}" ${state ? `state="${state}" ` : ''}r:id="rIdS${at + 1}"/>`,
  );
  return packageFile({
    main: 'xl/workbook.xml',
    mainType: `${SHEET_TYPE}.sheet.main+xml`,
    content: sheetXml('workbook', `${before}<sheets>${list.join('')}</sheets>${names}`),
    parts: [...sheets.map(sheetPart), ...parts],
    ...rest,
  });
}

/** A part beside the workbook or a sheet. */
export function bookPart(
  word: string,
  root: string,
  inside: string,
  name: string,
  from?: string,
): TestPart {
  return {
    name: `xl/${name}.xml`,
    content: sheetXml(root, inside),
    contentType: `${SHEET_TYPE}.${word}+xml`,
    word,
    ...(from && { from }),
  };
}
