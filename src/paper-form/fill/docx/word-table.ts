import { twips } from './word-xml.ts';

/** A table of two columns without lines, as heads and signatures are set. @param widths millimetres */
export function columns(cells: readonly (readonly string[])[], widths: readonly number[]): string {
  return table([cells.map((lines) => lines.join(''))], widths, false);
}

/** A table of cells that are XML already. @param widths millimetres */
export function table(
  rows: readonly (readonly string[])[],
  widths: readonly number[],
  hasLines: boolean,
): string {
  const border = (name: string) =>
    `<w:${name} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`;
  const borders = hasLines
    ? `<w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(border).join('')}</w:tblBorders>`
    : '';
  const cell = (xml: string, at: number) =>
    `<w:tc><w:tcPr><w:tcW w:w="${twips(widths[at] ?? 0)}" w:type="dxa"/></w:tcPr>${xml}</w:tc>`;
  const row = (cells: readonly string[], at: number) =>
    `<w:tr>${hasLines && at === 0 ? '<w:trPr><w:tblHeader/></w:trPr>' : ''}${cells.map(cell).join('')}</w:tr>`;
  const grid = widths.map((width) => `<w:gridCol w:w="${twips(width)}"/>`).join('');
  return `<w:tbl><w:tblPr><w:tblW w:w="${twips(widths.reduce((sum, width) => sum + width, 0))}" w:type="dxa"/>${borders}<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.map(row).join('')}</w:tbl>`;
}
