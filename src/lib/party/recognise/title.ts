import { stripMarks } from '../../vietnamese/fold.ts';
import { normalizeLine } from '../../vietnamese/normalize.ts';
import { documentTypes } from '../document-types.ts';
import type { HeadLine } from './head-line.ts';
import { ABOUT, isBodyStart, isStamp, NUMBERED } from './line-shapes.ts';
import { isCapitals, isMotto, withoutLetterSpacing } from './paper-line.ts';

/** The line that names the type of a paper. */
export interface Title extends HeadLine {
  /** Name of the type: "Quyết định". */
  name: string;
  /** Words of a longer title on the line that begin the subject; '' where it names only the type. */
  subject: string;
}

/** How words go on that only say whose paper it is, or of which meeting. */
export const BODY_AGAIN =
  /^(?:CỦA |HỘI NGHỊ |ĐẠI HỘI |BAN (?!HÀNH )|ĐẢNG |TỈNH |THÀNH |ỦY BAN |UỶ BAN |VĂN PHÒNG |CHI BỘ |LẦN THỨ |KHÓA |KHOÁ |NHIỆM KỲ )/u;

const typeNames = documentTypes
  .map(({ name }) => ({ name, plain: stripMarks(name).toUpperCase() }))
  .filter(({ name }) => !name.includes('('))
  .sort((left, right) => right.plain.length - left.plain.length);

/** The title of a paper in its head, which names its type alone or begins a longer line; null for none. */
export function findTitle(head: readonly HeadLine[]): Title | null {
  for (const line of head) {
    const text = withoutLetterSpacing(line.raw);
    if (line.column !== null || line.isData || isMotto(text)) continue;
    const plain = stripMarks(text)
      .toUpperCase()
      .replace(/[\s:.*]+$/, '');
    const found = typeNames.find(
      (type) =>
        plain === type.plain ||
        (isSetAsTitle(line, text) &&
          /^[ :]/.test(plain.slice(type.plain.length)) &&
          plain.startsWith(type.plain)),
    );
    if (found) return { ...line, name: found.name, subject: subjectOnLine(text, found.name) };
  }
  return null;
}

/** Below the head an unknown title stands within so many lines. */
const LINES_BELOW = 3;

/**
 * The title of a paper whose type has no letters of its own (giấy mời, danh mục): a bold line in capitals in the
 * middle, just below head and symbol; null for none.
 */
export function unknownTitle(head: readonly HeadLine[]): Title | null {
  const from = Math.max(
    head.findLastIndex(({ text }) => NUMBERED.test(text)),
    head.findLastIndex(({ column }) => column !== null),
  );
  if (from === -1) return null;
  const found = head
    .slice(from + 1, from + 1 + LINES_BELOW)
    .find(
      ({ text, isBold, align, column, isData }) =>
        column === null &&
        !isData &&
        isBold &&
        align === 'center' &&
        isCapitals(text) &&
        !isMotto(text) &&
        !isStamp(text) &&
        !isBodyStart(text) &&
        !/\d/.test(text),
    );
  return found ? { ...found, name: found.text, subject: '' } : null;
}

/** In capitals, or bold in the middle: then small letters may go on with the name of the type. */
function isSetAsTitle({ isBold, align }: HeadLine, text: string): boolean {
  if (isCapitals(text)) return true;
  return isBold && align === 'center' && /^\p{Lu}/u.test(text) && !/[.;]$/.test(text);
}

function subjectOnLine(text: string, name: string): string {
  const rest = normalizeLine(text.slice(name.length)).replace(/^[:.*\s]+/, '');
  if (rest === '' || BODY_AGAIN.test(`${rest} `)) return '';
  if (text.charAt(name.length) === ':') return rest;
  if (ABOUT.test(rest)) return rest;
  return isCapitals(text) ? text : text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
}
