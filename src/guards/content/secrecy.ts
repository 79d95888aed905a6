import { normalizeLine } from '../../lib/vietnamese/normalize.ts';

/** A level of secrecy in capitals, alone where a stamp would stand (36-HD/VPTW, 117/2025/QH15). */
const STAMP = /^(?:TUYỆT MẬT|TỐI MẬT|MẬT)$/u;
/** Limits of circulation, printed like a stamp. */
const CIRCULATION =
  /^(?:CHỈ\s+)?LƯU HÀNH NỘI BỘ$|^KHÔNG PHỔ BIẾN$|^KHÔNG SAO CHỤP$|^TÀI LIỆU THU HỒI$/u;
/** A level stated as a property: "Độ mật: Mật". Sentences such as "độ mật gồm ba mức" do not match. */
const STATED = /(?:độ|mức độ|mức)\s+mật\s*:\s*(?:tuyệt mật|tối mật|mật)(?![\p{L}])/iu;
const MARKDOWN_SIGNS = /^[\s>#*_`~-]+|[\s*_`~.!]+$/g;

/**
 * Finds marks that say a paper is secret or internal. Only marks count, not words: "mật độ",
 * "MẬT ONG" and running text about secrecy pass.
 */
export function findSecrecyMarks(text: string): string[] {
  return text
    .split(/[\n|]/)
    .map((line) => normalizeLine(line).replace(MARKDOWN_SIGNS, ''))
    .filter((line) => STAMP.test(line) || CIRCULATION.test(line) || STATED.test(line));
}
