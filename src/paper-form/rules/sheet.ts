import type { LaidOutPaper, PageSetup } from '../../attachments/word/laid-out/laid-line.ts';
import { findingsAt, type Rule } from '../finding.ts';
import { FONT, isWithin, measures, type Range } from '../measures.ts';
import { print, sizeOf } from '../setting-checks.ts';

/** Word rounds a millimetre to twentieths of a point, people round to half a millimetre. */
const TOLERANCE = 0.6;
const MARGINS = ['top', 'bottom', 'left', 'right'] as const;
/** Fonts of signs, in which no word is set. */
const SIGN_FONT = /^(?:symbol|wingdings|webdings|zapf|cambria math|opensymbol|courier new)/i;
/** So many letters at 14 points stand on a line, and so many lines on a sheet. */
const LETTERS_A_LINE = 72;
const LINES_OF_A_SHEET = 38;

/** Size of paper, margins, font and numbers of pages. */
export const sheetRule: Rule = ({ paper, side }) => {
  const { add, list } = findingsAt('sheet');
  const rule = measures[side];
  const [first] = paper.sections;
  // Wide tables and registers stand on sheets that are turned, for which the rule gives no margins.
  const sheets = paper.sections.filter(({ width, height }) => width < height);
  const wrongSheet = paper.sections.find(
    ({ width, height }) =>
      Math.abs(Math.min(width, height) - rule.width) > 1 ||
      Math.abs(Math.max(width, height) - rule.height) > 1,
  );
  if (wrongSheet) add('paperSize', sizeText(wrongSheet), `${rule.width} × ${rule.height}`);
  for (const side of MARGINS) {
    const wrong = sheets.find((sheet) => !isWithin(sheet[side], rule[side], TOLERANCE));
    if (wrong) add(`${side}Margin`, print([wrong[side], wrong[side]]), print(rule[side]));
  }
  const foreign = fontsOf(paper).find(({ font }) => font.toLowerCase() !== FONT.toLowerCase());
  if (foreign) add('font', `${foreign.font}: ${foreign.text.trim().slice(0, 60)}`, FONT);
  checkNumber(paper, first, rule.pageNumber, add);
  return list;
};

function sizeText({ width, height }: PageSetup): string {
  return `${print([width, width])} × ${print([height, height])}`;
}

/** The first line in each font; what the file does not say is the font of Word itself. */
function fontsOf({ lines }: LaidOutPaper): { font: string; text: string }[] {
  const found = new Map<string, string>();
  for (const { text, setting } of lines)
    for (const font of setting.fonts.length > 0 ? setting.fonts : [FONT])
      if (!found.has(font) && !SIGN_FONT.test(font)) found.set(font, text);
  return [...found].map(([font, text]) => ({ font, text }));
}

function checkNumber(
  { lines }: LaidOutPaper,
  first: PageSetup | undefined,
  size: Range,
  add: ReturnType<typeof findingsAt>['add'],
): void {
  const printed = lines.reduce(
    (sum, { text, column }) => sum + Math.ceil(text.length / LETTERS_A_LINE) / (column ? 2 : 1),
    0,
  );
  const number = first?.pageNumber ?? null;
  if (!number) {
    if (printed > LINES_OF_A_SHEET) add('pageNumberMissing');
    return;
  }
  if (number.where === 'footer') add('pageNumberBelow');
  else if (number.jc !== 'center') add('pageNumberAside');
  if (number.isOnFirstPage) add('pageNumberOnFirst');
  if (!isWithin(sizeOf(number.size), size))
    add('pageNumberSize', print([sizeOf(number.size), sizeOf(number.size)]), print(size));
}
