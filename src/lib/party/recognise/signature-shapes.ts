import { normalizeLine } from '../../vietnamese/normalize.ts';
import { isDateLine } from './line-shapes.ts';
import { isCapitals, isOrnament } from './paper-line.ts';

/** For whom somebody signs (36-HD/VPTW; 30/2020/NĐ-CP writes a dot for the slash). */
export const CAPACITY =
  /^\s*(TUQ|T\s*[/.]\s*UQ|T\s*[/.]\s*M|TM|K\s*[/.]\s*T|KT|T\s*[/.]\s*L|TL|QUYỀN|Q)\s*(?:[./:]+|(?=\s))\s*(.*)$/u;
/** The same in small letters; only the slash tells it from words. */
const SMALL_CAPACITY = /^\s*(?:t\s*\/\s*m|k\s*\/\s*t|t\s*\/\s*l)\s*\.?\s*\p{L}/iu;
/** Words of posts: a line in capitals without a capacity is a post only with such a word. */
export const POST =
  /(?<!\p{L})(?:BÍ THƯ|CHÁNH|PHÓ|TRƯỞNG|CHỦ TỊCH|CHỦ NHIỆM|GIÁM ĐỐC|CHỦ TRÌ|CHỦ TỌA|CHỦ TOẠ|CHỦ BIÊN|TỔ TRƯỞNG|ỦY VIÊN|UỶ VIÊN|THƯ KÝ|HIỆU TRƯỞNG|CỤC TRƯỞNG|BỘ TRƯỞNG|TỔNG|NGƯỜI (?:LẬP|GHI|VIẾT|BÁO CÁO|NHẬN|GIAO|GIỮ|ĐỀ NGHỊ)|KẾ TOÁN|BÊN (?:GIAO|NHẬN)|ĐẠI DIỆN|CHUYÊN VIÊN|CHỈ HUY|VIỆN TRƯỞNG|THỦ TƯỚNG)(?!\p{L})/u;
const NAME = /^\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*){1,6}$/u;
const CAPITAL_NAME = /^\p{Lu}{2,}(?: \p{Lu}{1,}){1,5}$/u;
/** Ranks and degrees before a name; the rule on form forbids them, yet papers have them. */
export const RANK =
  /^(?:(?:PGS|GS|TSKH|TS|ThS|BS\.?\s?CK\s?I{1,2}|BS|DS|KS|CN|LS|NGƯT|NGND|Đại tá|Thượng tá|Trung tá|Thiếu tá|Thiếu tướng|Đ\/c|Đồng chí)\.?\s+|(?:PGS|GS|TS|ThS|BS|Đ\/c)\.\s*)+/iu;
export const SIGNED = /^[([]?\s*(?:đã ký|ký tên|ký, |ký và|chữ ký|ký số|ký điện tử|\(ký\))/iu;
/** "(đã ký)" before a name on its line. */
const SIGNED_BEFORE = /^[([]\s*(?:đã )?ký\s*[)\]]\s*/iu;
/** "Bí thư: Hà Văn Mẫu" */
export const POST_AND_NAME = /^(\p{Lu}[^:]{2,40}):\s*(\S.*)$/u;
/** No line of a signature is longer. */
export const MAX_LINE = 70;

/** Whether a line says for whom somebody signs. */
export function isCapacity(text: string): boolean {
  const line = normalizeLine(text);
  if (line.length > MAX_LINE) return false;
  if (SMALL_CAPACITY.test(line)) return true;
  const found = CAPACITY.exec(line);
  return found !== null && (found[2] ?? '') !== '' && isCapitals(line);
}

/** Whether a line in capitals names a post. */
export function isPost(text: string): boolean {
  const line = normalizeLine(text);
  return line.length <= MAX_LINE && isCapitals(line) && POST.test(line);
}

/** Whether a short line in small letters names a post: "Bí thư", "Phó Chủ tịch". */
export function isSmallPost(text: string): boolean {
  const line = normalizeLine(text);
  return (
    line.length <= MAX_LINE &&
    /^\p{Lu}/u.test(line) &&
    !/[.;:,]$/.test(line) &&
    POST.test(line.toLocaleUpperCase('vi'))
  );
}

/** The person's name that a line is, without rank; null for another line. */
export function personName(text: string, hasPost: boolean): string | null {
  const bare = normalizeLine(text).replace(SIGNED_BEFORE, '').replace(RANK, '');
  if (POST.test(bare.toLocaleUpperCase('vi'))) return null;
  if (NAME.test(bare) && !isCapitals(bare)) return bare;
  if (hasPost && CAPITAL_NAME.test(bare) && !CAPACITY.test(bare)) return nameCase(bare);
  return null;
}

/** Whether lines, from top to bottom, are those of a signature and nothing else. */
export function isSignatureColumn(lines: readonly string[]): boolean {
  const shown = lines.map(normalizeLine).filter((line) => line !== '');
  const isShape = (line: string) =>
    line.length <= 90 &&
    (isCapitals(line) ||
      isCapacity(line) ||
      isSmallPost(line) ||
      personName(line, true) !== null ||
      SIGNED.test(line) ||
      isDateLine(line) ||
      isOrnament(line) ||
      /^[([].*[)\]]$/.test(line));
  return (
    shown.length > 0 &&
    shown.every(isShape) &&
    (shown.some(isCapacity) || shown.some(isPost)) &&
    shown.filter((line) => personName(line, false) !== null).length <= 2
  );
}

function nameCase(name: string): string {
  return name
    .toLocaleLowerCase('vi')
    .split(' ')
    .map((word) => word.charAt(0).toLocaleUpperCase('vi') + word.slice(1))
    .join(' ');
}
