import { normalizeLine } from '../../vietnamese/normalize.ts';
import { isDateLine } from './line-shapes.ts';
import { isMotto, isOrnament, type PaperLine } from './paper-line.ts';
import { isRecipients, type SignatureBlock, signatureBlocks } from './signature.ts';

export interface WhoSigned {
  /** The signature of the paper; null where there is none. */
  main: SignatureBlock | null;
  /** False: it stands as an example in a text may stand. */
  isSure: boolean;
  /** Names of others who signed beside. */
  others: readonly string[];
  /** The paper is a copy that another body certified below the signature. */
  isCopy: boolean;
  /** Lines of place and day beside the signature. */
  dates: readonly string[];
}

/** What begins a text that belongs to a paper and follows its signature. */
const APPENDIX =
  /^(?:PHỤ (?:LỤC|BIỂU)|BIỂU(?: SỐ| MẪU)?(?: \d|$)|BIỂU (?:SỐ|MẪU|TỔNG HỢP)|(?:BIỂU )?MẪU(?: SỐ| [\d\p{Lu}]{1,3}[.:]?(?:\s|$)|[.:]|$)|DANH (?:SÁCH|MỤC)|ĐỀ CƯƠNG|LỊCH|BẢNG (?:TỔNG HỢP|PHÂN CÔNG|CHẤM ĐIỂM|THỐNG KÊ))(?!\p{L})/u;
const ATTACHED = /^[([]?\s*(?:ban hành )?kèm theo /iu;
const COPY = /^(?:SAO Y|SAO LỤC|TRÍCH SAO|BẢN SAO|CHỨNG THỰC|SAO Y BẢN CHÍNH)(?!\p{L})/u;
/** The recipients stand at most so far above or below a signature that is not in a table with them. */
const NEAR = 30;
/** More lines of text below a signature without recipients show that it is an example within the text. */
const LINES_BELOW = 3;

/**
 * Who signed a paper. The signature is the one beside the recipients, before any appendix and before
 * whoever certified a copy; without recipients it is the last thing before them. A block of that shape
 * within the text is an example.
 */
export function whoSigned(lines: readonly PaperLine[]): WhoSigned {
  const blocks = signatureBlocks(lines);
  const recipients = lines.flatMap((line, index) => (isRecipients(line) ? [index] : []));
  const isBeside = ({ start, end }: SignatureBlock) =>
    recipients.some(
      (at) =>
        lines[at]?.block === lines[start]?.block ||
        (at < start &&
          start - at <= NEAR &&
          !blocks.some((other) => other.start > at && other.end < start)) ||
        (at > end && at - end <= LINES_BELOW),
    );
  const beside = blocks.filter(isBeside);
  const end = endOfPaper(lines, blocks, beside);
  const before = blocks.filter(({ start }) => start < end);
  const withRecipients = before.filter((block) => beside.includes(block));
  const candidates = withRecipients.length > 0 ? withRecipients : before;
  const last = candidates.at(-1) ?? null;
  const group = last === null ? [] : candidates.filter((one) => isSameGroup(lines, one, last));
  // Where two signed, as minutes are, the chair is on the right.
  const main = group.findLast(({ column }) => column === 'right') ?? last;
  const below = main === null ? 0 : textBelow(lines, Math.max(...group.map((one) => one.end)), end);
  return {
    main,
    isSure: main !== null && (withRecipients.length > 0 || below <= LINES_BELOW),
    others: group.filter((one) => one !== main).map(({ signer }) => signer.name),
    isCopy: lines.slice(main?.end ?? 0).some(({ text }) => COPY.test(normalizeLine(text))),
    dates: lines
      .slice(Math.max(0, (main?.start ?? lines.length) - NEAR))
      .filter(({ text, isData }, at) => !isData && isDateLine(text) && at <= NEAR * 2)
      .map(({ text }) => normalizeLine(text)),
  };
}

function isSameGroup(lines: readonly PaperLine[], one: SignatureBlock, other: SignatureBlock) {
  return one === other || lines[one.start]?.block === lines[other.start]?.block;
}

/** Where what belongs to the paper itself ends: at an appendix or a certificate below a signature. */
function endOfPaper(
  lines: readonly PaperLine[],
  blocks: readonly SignatureBlock[],
  beside: readonly SignatureBlock[],
): number {
  const signed = (at: number) => (beside.length > 0 ? beside : blocks).some(({ end }) => end < at);
  const found = lines.findIndex((line, at) => {
    const text = normalizeLine(line.text);
    if (line.isData || !signed(at)) return false;
    return APPENDIX.test(text) || ATTACHED.test(text) || COPY.test(text);
  });
  return found === -1 ? lines.length : found;
}

function textBelow(lines: readonly PaperLine[], from: number, to: number): number {
  return lines.slice(from + 1, to).filter(({ text }) => !isOrnament(text) && !isMotto(text)).length;
}
