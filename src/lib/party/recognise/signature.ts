import { normalizeLine } from '../../vietnamese/normalize.ts';
import { isDateLine, RECIPIENTS, RECIPIENTS_WITH_LIST } from './line-shapes.ts';
import { isCapitals, isOrnament, type PaperLine } from './paper-line.ts';
import { sentenceCase } from './sentence-case.ts';
import {
  CAPACITY,
  isCapacity,
  isPost,
  isSmallPost,
  MAX_LINE,
  POST,
  POST_AND_NAME,
  personName,
  SIGNED,
} from './signature-shapes.ts';

/** Who signed, and in which capacity (36-HD/VPTW; 30/2020/NĐ-CP writes a dot for the slash). */
export interface PaperSigner {
  name: string;
  post: string | null;
  capacity: 'T/M' | 'K/T' | 'T/L' | 'Q' | null;
}

/** Lines of capacity, post and name that stand together. */
export interface SignatureBlock {
  signer: PaperSigner;
  /** Indices of its first and last line. */
  start: number;
  end: number;
  lines: readonly string[];
  column: PaperLine['column'];
}

const CAPACITIES: Record<string, PaperSigner['capacity']> = {
  TM: 'T/M',
  KT: 'K/T',
  TL: 'T/L',
  Q: 'Q',
  QUYỀN: 'Q',
};
const DEPUTY = 'PHÓ ';
/** A line that begins with a body and is no post. */
const BODY = /^(?:BAN|ĐẢNG|ỦY BAN|UỶ BAN|VĂN PHÒNG|HỘI ĐỒNG|THƯỜNG TRỰC|CHI BỘ)(?!\p{L})/u;
/** The text of the paper continues: this is no signature. */
const TEXT_CONTINUES = /^(?:quyết định|quyết nghị|kết luận|chỉ thị)\s*:?$|^điều\s+\d/iu;
/** Capacity, post and name stand within so many lines. */
const MAX_BLOCK_LINES = 10;

/** Every block of capacity, post and name in the lines of a paper, from top to bottom. */
export function signatureBlocks(lines: readonly PaperLine[]): SignatureBlock[] {
  const blocks: SignatureBlock[] = [];
  for (const index of lines.keys()) {
    const before = blocks.findLast(({ column }) => column === (lines[index]?.column ?? null));
    if (before && index <= before.end) continue;
    if (!isStart(lines, index)) continue;
    const found = readBlock(lines, index);
    if (found) blocks.push(found);
  }
  return blocks;
}

function isStart(lines: readonly PaperLine[], index: number): boolean {
  const { text, isData } = lines[index] ?? { text: '', isData: true };
  if (isData) return false;
  const line = normalizeLine(text);
  return isCapacity(line) || (isPost(line) && !BODY.test(line));
}

function readBlock(lines: readonly PaperLine[], start: number): SignatureBlock | null {
  const first = lines[start];
  if (!first) return null;
  let capacity: PaperSigner['capacity'] = null;
  const posts: string[] = [];
  const printed: string[] = [];
  const own = lines
    .slice(start, start + MAX_BLOCK_LINES)
    .map((line, at) => ({ ...line, at: start + at }))
    .filter(({ column }) => first.column === null || column === first.column || column === null);
  for (const { text, at, isData, column } of own) {
    const line = normalizeLine(text);
    if (isData || TEXT_CONTINUES.test(line) || RECIPIENTS.test(line)) return null;
    if (
      line === '' ||
      (SIGNED.test(line) && personName(line, true) === null) ||
      isOrnament(line) ||
      isDateLine(line)
    )
      continue;
    // Set with tabs, the last recipients stand in lines of their own between post and name.
    if (column !== first.column && /^[-–+•]|^lưu\b|[.;,]$/iu.test(line)) continue;
    if (line.length > MAX_LINE) return null;
    const [, ownPost = '', ownName = ''] = POST_AND_NAME.exec(line) ?? [];
    const isPair = ownPost !== '' && POST.test(upper(ownPost));
    if (isPair) posts.push(upper(ownPost));
    const name = personName(isPair ? ownName : line, posts.length > 0 || capacity !== null);
    printed.push(line);
    if (name !== null && !isCapacity(line)) {
      const signer = { name, post: postOf(posts), capacity };
      return { signer, start, end: at, lines: printed, column: first.column };
    }
    const [, letters = '', rest = ''] = CAPACITY.exec(upper(line)) ?? [];
    if (letters !== '' && isCapacity(line)) {
      capacity = CAPACITIES[letters.replace(/[\s/.]/g, '')] ?? capacity;
      // Behind T/M and K/T stands whom they sign for, their own post is below; an acting head has only
      // the one behind Q.
      if (capacity === 'Q') posts.push(rest);
    } else if (isCapitals(line)) posts.push(line);
    else if (isSmallPost(line)) posts.push(upper(line));
    else if (posts.length === 0 && capacity === null) return null;
    else if (/[.;:]$/.test(line)) return null;
  }
  return null;
}

function upper(line: string): string {
  return line.toLocaleUpperCase('vi');
}

/** The first of several posts: "PHÓ BÍ THƯ" above "CHÁNH VĂN PHÒNG". */
function postOf(posts: readonly string[]): string | null {
  const own = posts.filter((post) => POST.test(post));
  const [first] = own.length > 0 ? own : posts;
  return first ? sentenceCase(first.replace(/^P\.\s?(?=\p{Lu})/u, DEPUTY)) : null;
}

/** Whether a line begins the list of recipients. */
export function isRecipients({ text, isData }: PaperLine): boolean {
  return (
    !isData &&
    (RECIPIENTS.test(normalizeLine(text)) || RECIPIENTS_WITH_LIST.test(normalizeLine(text)))
  );
}
