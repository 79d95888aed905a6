import {
  decodeTcvn3Font,
  decodeVniFont,
  findLegacyText,
  type LegacyFinding,
} from '../../../lib/vietnamese/legacy-fonts.ts';
import { tableCells } from '../table-cells.ts';
import { isCirculationLimit } from './circulation-limits.ts';
import { withoutDefinedTerms } from './defined-terms.ts';
import { isLevelStamp, isOnlyLevel, levelInContext, levelMarks } from './levels.ts';
import { type Clause, type NormalisedLine, normalisedLines } from './normalised-lines.ts';

/** Words of a stamp in small letters; a heading about such papers is longer. */
const LONGEST_STAMP = 16;

/** A stamp typed as a title, alone on its line: "Tối Mật", "Tài liệu mật". */
const TITLE_STAMP =
  /^(?:(?:Tài liệu |Văn bản |Công văn )?(?:Tuyệt |Tối )Mật|(?:Tài liệu|Văn bản|Công văn) Mật)$/u;

/** "Không gửi qua thư điện tử:" says what the list below it is about; a stamp has no colon and no small letters. */
const ABOVE_A_LIST = /^(?:\d+(?:\.\d+)*\.? )?(?:Không|Cấm|Nghiêm cấm) \p{Ll}[^:]*:$/u;

/**
 * Finds marks that say a paper is secret or internal, however Markdown or HTML marks them up, also
 * in text of the fonts before Unicode. Only marks count, not words: "mật độ", "MẬT ONG" and running
 * text about secrecy pass.
 * @param legacy what {@link findLegacyText} finds in the text, where the caller has it
 */
export function findSecrecyMarks(text: string, legacy = findLegacyText(text)): string[] {
  const lines = normalisedLines(withoutDefinedTerms(restored(text, legacy)));
  const printed = lines.filter(({ plain }) => plain !== '');
  const found = [
    ...printed.filter((_line, at) => !isOneOfSeveral(printed, at)).flatMap(marksOfLine),
    ...columnMarks(text.normalize('NFC')),
    ...printed.flatMap(({ plain, isListed }, at) =>
      isListed
        ? []
        : levelInContext(printed[at - 1]?.plain ?? '', plain, printed[at + 1]?.plain ?? ''),
    ),
  ];
  return [...new Set(found)];
}

/** Levels line under line are a list of them, as pictures of stamps have under them. */
function isOneOfSeveral(lines: readonly NormalisedLine[], at: number): boolean {
  const own = lines[at]?.plain ?? '';
  if (!isOnlyLevel(own)) return false;
  return [lines[at - 1], lines[at + 1]].some(
    (other) => other && other.plain !== own && isOnlyLevel(other.plain),
  );
}

/** Text typed with a .Vn* or VNI-* font, in letters. */
function restored(text: string, [first]: readonly LegacyFinding[]): string {
  if (!first) return text;
  return first.font === 'TCVN3' ? decodeTcvn3Font(text) : decodeVniFont(text);
}

function marksOfLine(line: NormalisedLine): string[] {
  const { raw, plain, clauses, isDisplayed, isListed } = line;
  const levels = levelMarks(line);
  if (levels.length > 0) return levels;
  if (isDisplayed && isSmallStamp(plain)) return [plain];
  if (!isListed && TITLE_STAMP.test(plain)) return [plain];
  if (raw.includes('?') || ABOVE_A_LIST.test(raw)) return [];
  return [...clauses, ...joined(clauses)]
    .filter(({ text, isBracketed }) =>
      isCirculationLimit(text, isDisplayed || isBracketed, isListed && !isBracketed),
    )
    .slice(0, 1)
    .map(({ text }) => text);
}

/** "Tài liệu họp – thu hồi": what a dash parts is one order too. */
function joined(clauses: readonly Clause[]): Clause[] {
  return clauses.length === 2
    ? [{ text: clauses.map(({ text }) => text).join(', '), isBracketed: false }]
    : [];
}

/** Set by hand: a whole line in brackets or italics is a stamp even in small letters. */
function isSmallStamp(line: string): boolean {
  if (line.includes(':') || line.split(' ').length > LONGEST_STAMP) return false;
  return isOnlyLevel(line) || isLevelStamp(line.toLocaleUpperCase('vi'));
}

/**
 * Cells of a table's column "Độ mật" that hold a level. A table that begins with them and has each
 * once tells of levels; a register begins with numbers.
 */
function columnMarks(text: string): string[] {
  const cells = tableCells(text).filter(({ head }) => /^(?:mức )?độ mật$/iu.test(head));
  const levels = cells.filter(({ text: cell }) => isOnlyLevel(cell));
  const isTableOfLevels = levels.length > 1 && levels.every(({ column }) => column <= 1);
  return isTableOfLevels ? [] : levels.map(({ text: cell }) => cell);
}
