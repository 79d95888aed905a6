import { normalizeLine } from '../../vietnamese/normalize.ts';
import { isCapitals, type PaperLine } from './paper-line.ts';
import { sentenceCase } from './sentence-case.ts';

/** Who signed, and in which capacity (36-HD/VPTW; 30/2020/NĐ-CP writes a dot for the slash). */
export interface PaperSigner {
  name: string;
  post: string | null;
  capacity: 'T/M' | 'K/T' | 'T/L' | 'Q' | null;
}

const CAPACITY =
  /^\s*(TUQ|T\s*\/\s*UQ|T\s*\/\s*M|TM|K\s*\/\s*T|KT|T\s*\/\s*L|TL|Q)\s*(?:[./]|(?=\s))\s*(.*)$/u;
const CAPACITIES: Record<string, PaperSigner['capacity']> = {
  TM: 'T/M',
  KT: 'K/T',
  TL: 'T/L',
  Q: 'Q',
};
const DEPUTY = 'PHÓ ';
const RECIPIENTS = /^nơi nhận/iu;
/** Words of posts: a line in capitals without a capacity is a post only with such a word. */
const POST =
  /(?<!\p{L})(?:BÍ THƯ|CHÁNH|PHÓ|TRƯỞNG|CHỦ TỊCH|CHỦ NHIỆM|GIÁM ĐỐC|CHỦ TRÌ|CHỦ TỌA|CHỦ TOẠ|TỔ TRƯỞNG|ỦY VIÊN|UỶ VIÊN|THƯ KÝ|HIỆU TRƯỞNG|CỤC TRƯỞNG|BỘ TRƯỞNG|TỔNG)(?!\p{L})/u;
const NAME = /^\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*){1,6}$/u;
/** A line that begins with a body and is no post. */
const BODY = /^(?:BAN|ĐẢNG|ỦY BAN|UỶ BAN|VĂN PHÒNG|HỘI ĐỒNG|THƯỜNG TRỰC|CHI BỘ)(?!\p{L})/u;
/** The text of the paper continues: this is no signature. */
const TEXT_CONTINUES = /^(?:quyết định|quyết nghị|kết luận|chỉ thị)\s*:?$|^điều\s+\d/iu;
/** No line of a signature is longer. */
const MAX_LINE = 70;
const CAPITAL_NAME = /^\p{Lu}{2,}(?: \p{Lu}{1,}){1,5}$/u;
/** Ranks and degrees before a name; the rule on form forbids them, yet papers have them. */
const RANK =
  /^(?:(?:PGS|GS|TSKH|TS|ThS|BS\.?\s?CK\s?I{1,2}|BS|DS|KS|CN|LS|NGƯT|NGND|Đại tá|Thượng tá|Trung tá|Thiếu tá|Thiếu tướng|Đ\/c|Đồng chí)\.?\s*)+/iu;
const SIGNED = /^[([]?\s*(?:đã ký|ký tên|ký, |chữ ký|\(ký\))/iu;
/** Capacity, post and name stand within so many lines. */
const MAX_BLOCK_LINES = 10;

/**
 * Finds who signed a paper: the first block of capacity, post and name. Where two signed, as minutes
 * are, it is the one on the right.
 * @returns null for a draft without a name
 */
export function readSigner(lines: readonly PaperLine[]): PaperSigner | null {
  const starts = lines.flatMap((line, index) => (isStart(line, lines, index) ? [index] : []));
  for (const start of starts) {
    const found = readBlock(lines, start);
    if (found) return found;
  }
  return null;
}

function isStart({ text, column }: PaperLine, lines: readonly PaperLine[], index: number): boolean {
  const line = normalizeLine(text);
  if (CAPACITY.test(line) && isCapitals(line)) return true;
  if (!POST.test(line) || !isCapitals(line) || BODY.test(line)) return false;
  // On the left stand the recipients, or the secretary of a meeting whose chair stands on the right.
  return column !== 'left' || !lines.slice(index).some((other) => other.column === 'right');
}

function readBlock(lines: readonly PaperLine[], start: number): PaperSigner | null {
  const first = lines[start];
  if (!first) return null;
  const block = lines
    .slice(start, start + MAX_BLOCK_LINES)
    .filter(({ column }) => first.column === null || column === first.column || column === null);
  let capacity: PaperSigner['capacity'] = null;
  const posts: string[] = [];
  for (const { text } of block) {
    const line = normalizeLine(text);
    if (line === '' || SIGNED.test(line) || RECIPIENTS.test(line)) continue;
    if (TEXT_CONTINUES.test(line) || line.length > MAX_LINE) return null;
    const bare = line.replace(RANK, '');
    const isName = (NAME.test(bare) && !isCapitals(bare)) || isCapitalName(bare, posts.length);
    if (isName)
      return { name: isCapitals(bare) ? nameCase(bare) : bare, post: postOf(posts), capacity };
    if (!isCapitals(line)) {
      if (posts.length > 0 || capacity) continue;
      return null;
    }
    const [, letters = '', rest = ''] = CAPACITY.exec(line) ?? [];
    if (letters !== '') {
      capacity = CAPACITIES[letters.replace(/[\s/]/g, '')] ?? null;
      // Behind T/M and K/T stands whom they sign for, their own post is below; an acting head has only
      // the one behind Q.
      if (capacity === 'Q') posts.push(rest);
    } else posts.push(line);
  }
  return null;
}

/** The first of several posts: "PHÓ BÍ THƯ" above "CHÁNH VĂN PHÒNG". */
function postOf(posts: readonly string[]): string | null {
  const own = posts.filter((post) => POST.test(post));
  const [first] = own.length > 0 ? own : posts;
  return first ? sentenceCase(first.replace(/^P\.\s?(?=\p{Lu})/u, DEPUTY)) : null;
}

function isCapitalName(line: string, postCount: number): boolean {
  return postCount > 0 && CAPITAL_NAME.test(line) && !POST.test(line) && !CAPACITY.test(line);
}

function nameCase(name: string): string {
  return name
    .toLocaleLowerCase('vi')
    .split(' ')
    .map((word) => word.charAt(0).toLocaleUpperCase('vi') + word.slice(1))
    .join(' ');
}
