import { normalizeLine } from '../../lib/vietnamese/normalize.ts';

/**
 * A level of secrecy in capitals, alone where a stamp would stand (36-HD/VPTW, 117/2025/QH15), or
 * followed by the number of the copy or of the paper, as stamps often are.
 */
const STAMP = /^(?:TUYỆT MẬT|TỐI MẬT|MẬT)(?: (?:[Bb][Ảả][Nn] )?[Ss][Ốố](?!\p{L}).*)?$/u;
/** Limits of circulation, printed like a stamp. */
const CIRCULATION =
  /^(?:TÀI LIỆU )?(?:CHỈ )?LƯU HÀNH NỘI BỘ(?: KHÔNG PHỔ BIẾN)?$|^KHÔNG PHỔ BIẾN$|^KHÔNG SAO CHỤP$|^TÀI LIỆU THU HỒI$/u;
/** A level stated as a property that fills its line: "Độ mật: Mật". Sentences go on and do not match. */
const STATED = /^(?:dấu chỉ )?(?:độ|mức độ|mức) mật ?: ?(?:tuyệt mật|tối mật|mật)$/iu;
/** "M Ậ T" and "T Ố I  M Ậ T": letters set apart for show. */
const SPACED = /^(?:\p{Lu} )+\p{Lu}$/u;

/**
 * Finds marks that say a paper is secret or internal, however Markdown or HTML dresses them. Only
 * marks count, not words: "mật độ", "MẬT ONG" and running text about secrecy pass.
 */
export function findSecrecyMarks(text: string): string[] {
  return text
    .replace(/\]\([^()\n]*\)/g, ']')
    .replace(/(?<![\w-])[\w-]{1,40}="([^"\n]*)"/g, '\n$1\n')
    .split(/<br\s*\/?>|[\n|]/i)
    .map(plainLine)
    .filter((line) => STAMP.test(line) || CIRCULATION.test(line) || STATED.test(line));
}

/** The words of a line: no tags, entities, signs or list numbers, and letters set apart joined. */
function plainLine(line: string): string {
  const text = decodeEntities(line.replace(/<[^<>]*>/g, ' ')).normalize('NFKC');
  const plain = normalizeLine(text.replace(/[^\p{L}\p{M}\p{N}\s:]/gu, ' '))
    .replace(/^(?:\d{1,3}|[a-zđ]|[IVX]{1,4}) (?=\p{Lu})/u, '')
    .replace(/ ?:$/, '');
  return SPACED.test(plain)
    ? plain.replaceAll(' ', '').replace(/^(TUYỆT|TỐI)(?=MẬT$)/u, '$1 ')
    : plain;
}

function decodeEntities(text: string): string {
  return text
    .replace(/&#(\d{1,6});/g, (_entity, code: string) =>
      String.fromCodePoint(Math.min(Number(code), 0x10ffff)),
    )
    .replace(/&#x([0-9a-f]{1,6});/gi, (_entity, code: string) =>
      String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10ffff)),
    )
    .replace(/&nbsp;/g, ' ');
}
