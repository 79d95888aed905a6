/** Twentieths of a point in a millimetre. */
const TWIPS_A_MM = 1440 / 25.4;

/** How a paragraph and its letters are set; what is left out is that of the text. */
export interface ParagraphLook {
  /** Points. */
  size?: number;
  isBold?: boolean;
  isItalic?: boolean;
  isUnderlined?: boolean;
  align?: 'left' | 'center' | 'both';
  /** Exact distance of lines in points; null for single lines. */
  line?: number | null;
  /** Space above in points. */
  before?: number;
  /** Millimetres. */
  firstIndent?: number;
  /** Millimetres on both sides. */
  sideIndent?: number;
  /** A line is drawn below. */
  hasRule?: boolean;
  staysWithNext?: boolean;
}

/** A length in twentieths of a point. */
export function twips(mm: number): number {
  return Math.round(mm * TWIPS_A_MM);
}

/** Text as XML. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A paragraph of one text (ECMA-376 part 1, 17.3; the order of its properties is that of the schema). */
export function paragraph(text: string, look: ParagraphLook = {}): string {
  const {
    align = 'left',
    line,
    before = 0,
    firstIndent,
    sideIndent,
    hasRule,
    staysWithNext,
  } = look;
  const spacing = line ? ` w:line="${line * 20}" w:lineRule="exact"` : '';
  const side = sideIndent ? ` w:left="${twips(sideIndent)}" w:right="${twips(sideIndent)}"` : '';
  const first = firstIndent ? ` w:firstLine="${twips(firstIndent)}"` : '';
  const properties = [
    staysWithNext ? '<w:keepNext/>' : '',
    hasRule
      ? '<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr>'
      : '',
    `<w:spacing w:before="${before * 20}" w:after="0"${spacing}/>`,
    side || first ? `<w:ind${side}${first}/>` : '',
    `<w:jc w:val="${align}"/>`,
  ].join('');
  return `<w:p><w:pPr>${properties}</w:pPr>${text === '' ? '' : run(text, look)}</w:p>`;
}

/** Letters set in one way. */
function run(text: string, { size, isBold, isItalic, isUnderlined }: ParagraphLook): string {
  const properties = [
    isBold ? '<w:b/><w:bCs/>' : '',
    isItalic ? '<w:i/><w:iCs/>' : '',
    size ? `<w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/>` : '',
    isUnderlined ? '<w:u w:val="single"/>' : '',
  ].join('');
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
}
