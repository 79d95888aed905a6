/** Hyphens, dashes and the minus sign, which Word and telephones put between groups of digits. */
const DASHES = /(?<=\d ?)[\u2010-\u2015\u2212](?= ?\d)/g;
/** Letters that scanning reads for digits: "231O48926". */
const LETTER_O = /(?<=\d)[oO](?=\d)|(?<![\p{L}\d])[oO](?=[35789]\d{2})/gu;
const LETTER_L = /(?<=\d)[lI](?=\d)/g;
/** Digits one by one, as forms with boxes have them: "0 6 4 2 …". */
const SINGLE_DIGITS = /(?<![\d.,])(?<!\d )\d(?: \d(?!\d)){7,19}/g;
/** The same in cells of a table; rows of small counts look alike, so only below a label of a number. */
const BOXED_DIGITS = /(?<!\d)\d(?: ?\| ?\d(?!\d)){7,19}/g;
const NUMBER_LABEL = /CCCD|CMND|CMTND|ĐDCN|căn cước|định danh|SĐT|điện thoại|tài khoản|số thẻ/iu;

/**
 * A text with its long numbers in one piece: dashes of print as hyphens, letters misread for digits
 * put right, digits in single boxes joined.
 */
export function joinedDigits(text: string): string {
  if (!/\d/.test(text)) return text;
  const plain = text
    .replace(DASHES, '-')
    .replace(LETTER_L, '1')
    .replace(LETTER_O, '0')
    .replace(SINGLE_DIGITS, (run) => run.replaceAll(' ', ''));
  if (!NUMBER_LABEL.test(plain)) return plain;
  return plain.replace(BOXED_DIGITS, (run) => run.replace(/[ |]/g, ''));
}
