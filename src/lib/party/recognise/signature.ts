import { normalizeLine } from '../../vietnamese/normalize.ts';
import { isCapitals, type PaperLine, sentenceCase } from './paper-line.ts';

/** Who signed, and with which power (36-HD/VPTW; 30/2020/NĐ-CP writes a dot). */
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
/** Words of posts: a line in capitals without a power is one only with such a word. */
const POST =
  /(?<!\p{L})(?:BÍ THƯ|CHÁNH|PHÓ|TRƯỞNG|CHỦ TỊCH|CHỦ NHIỆM|GIÁM ĐỐC|CHỦ TRÌ|CHỦ TỌA|CHỦ TOẠ|TỔ TRƯỞNG|ỦY VIÊN|UỶ VIÊN|THƯ KÝ|HIỆU TRƯỞNG|CỤC TRƯỞNG|BỘ TRƯỞNG|TỔNG)(?!\p{L})/u;
const NAME = /^\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*){1,6}$/u;
/** A body decides; it is no post. */
const BODY = /^(?:BAN|ĐẢNG|ỦY BAN|UỶ BAN|VĂN PHÒNG|HỘI ĐỒNG|THƯỜNG TRỰC|CHI BỘ)(?!\p{L})/u;
/** The paper goes on: nobody has signed yet. */
const GOES_ON = /^(?:quyết định|quyết nghị|kết luận|chỉ thị)\s*:?$|^điều\s+\d/iu;
const LONGEST_LINE = 70;
const CAPITAL_NAME = /^\p{Lu}{2,}(?: \p{Lu}{1,}){1,5}$/u;
/** Ranks and degrees before a name; the form forbids them and papers have them all the same. */
const RANK =
  /^(?:(?:PGS|GS|TSKH|TS|ThS|BS\.?\s?CK\s?I{1,2}|BS|DS|KS|CN|LS|NGƯT|NGND|Đại tá|Thượng tá|Trung tá|Thiếu tá|Thiếu tướng|Đ\/c|Đồng chí)\.?\s*)+/iu;
const SIGNED = /^[([]?\s*(?:đã ký|ký tên|ký, |chữ ký|\(ký\))/iu;
/** Name and power stand within so many lines. */
const REACH = 10;

/**
 * Finds who signed a paper: the first block of power, post and name after its beginning; where two
 * signed (minutes), the one on the right. Null for a draft without a name.
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
  // A post without a power signs for itself; it stands right, or over a name that is near.
  return column !== 'left' || !lines.slice(index).some((other) => other.column === 'right');
}

function readBlock(lines: readonly PaperLine[], start: number): PaperSigner | null {
  const first = lines[start];
  if (!first) return null;
  const block = lines
    .slice(start, start + REACH)
    .filter(({ column }) => first.column === null || column === first.column || column === null);
  let capacity: PaperSigner['capacity'] = null;
  const posts: string[] = [];
  for (const { text } of block) {
    const line = normalizeLine(text);
    if (line === '' || SIGNED.test(line) || RECIPIENTS.test(line)) continue;
    if (GOES_ON.test(line) || line.length > LONGEST_LINE) return null;
    const bare = line.replace(RANK, '');
    const isName = (NAME.test(bare) && !isCapitals(bare)) || isCapitalName(bare, posts.length);
    if (isName)
      return { name: isCapitals(bare) ? nameCase(bare) : bare, post: postOf(posts), capacity };
    if (!isCapitals(line)) {
      if (posts.length > 0 || capacity) continue;
      return null;
    }
    const [, power = '', rest = ''] = CAPACITY.exec(line) ?? [];
    if (power !== '') {
      capacity = CAPACITIES[power.replace(/[\s/]/g, '')] ?? null;
      // Who is stood for is not the post; a deputy's own post comes below. An acting head has no other.
      if (capacity === 'Q') posts.push(rest);
    } else posts.push(line);
  }
  return null;
}

/** Posts run over several lines: "PHÓ BÍ THƯ" / "CHÁNH VĂN PHÒNG". */
function postOf(posts: readonly string[]): string | null {
  const own = posts.filter((post) => POST.test(post));
  const [first] = own.length > 0 ? own : posts;
  return first ? sentenceCase(first.replace(/^P\.\s?(?=\p{Lu})/u, DEPUTY)) : null;
}

function isCapitalName(line: string, postsSeen: number): boolean {
  return postsSeen > 0 && CAPITAL_NAME.test(line) && !POST.test(line) && !CAPACITY.test(line);
}

function nameCase(name: string): string {
  return name
    .toLocaleLowerCase('vi')
    .split(' ')
    .map((word) => word.charAt(0).toLocaleUpperCase('vi') + word.slice(1))
    .join(' ');
}
