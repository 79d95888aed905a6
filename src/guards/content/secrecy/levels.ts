import { documentTypes } from '../../../lib/party/document-types.ts';
import type { NormalisedLine } from './normalised-lines.ts';

/**
 * Levels of secrecy (117/2025/QH15) as stamps and properties print them. The letters allow for what
 * scanning makes of them ("TUYÊT MÂT"); "MẶT" and "MẤT" are other words and stay out.
 */
const LEVEL = '(?:t[uư]y[ệêẹ]t m[ậâạ]t|t[ốôó]i m[ậâạ]t|m[ậâ]t)';
/** The same without any mark; "mat" alone may be anything, so its surroundings must speak for it. */
const BARE_LEVEL = '(?:tuyet mat|toi mat|mat)';
const ANY_LEVEL = `(?:${LEVEL}|${BARE_LEVEL})`;

const ONLY_LEVEL = new RegExp(`^${LEVEL}$`, 'iu');
const ONLY_ANY_LEVEL = new RegExp(`^${ANY_LEVEL}$`, 'iu');
/** The number of a paper as its head has it: "Số 12-BC/TU", also without marks. */
const SYMBOL = /(?:^|\s)\d[\d.]* ?[-–] ?[A-ZĐ]\p{L}*\/[A-ZĐ]/u;
const SYMBOL_LINE = /^s[oốôó] ?:? ?\d[\d.]* ?[-–/] ?[A-ZĐ]|^(?:kèm theo|b[ảa]n s[ốo])\b.*\d/iu;
/** What stands below a mark at the head of a paper: how long it holds, or the kind of the paper. */
const HEAD_LINE = new RegExp(
  `^(?:thời hạn bảo vệ|(?:${documentTypes.map(({ name }) => name).join('|')})$)`,
  'iu',
);
/** A level set apart is a mark where a paper is named, and a word where the line teaches of marks. */
const PAPER =
  /hồ sơ|văn bản|công văn|báo cáo|tờ trình|kế hoạch|kết luận|biên bản|nghị quyết|phương án|đề án|danh sách|trích yếu|tiêu đề|tên tài liệu/iu;
const TEACHING = /(?:^|[^\p{L}])(?:dấu(?! hiệu)|độ|ký hiệu [ABC]|chữ|mức|gồm|là)(?!\p{L})/iu;

const COPY = '(?: (?:b[ảa]n )?s[ốo](?!\\p{L}).*)?';
/**
 * A level in capitals, alone where a stamp would stand (36-HD/VPTW), or followed by the number of
 * the copy or of the paper, as stamps often are.
 */
const STAMP = new RegExp(
  `^(?:(?:tài liệu|hồ sơ|văn bản|công văn|báo cáo|điện|bản sao|đề thi|dự thảo(?: lần \\d+)?) )?${LEVEL}${COPY}$|^(?:tai lieu |van ban )?(?:tuyet mat|toi mat)${COPY}$|^tai lieu mat$|^bản sao bí mật nhà nước$`,
  'iu',
);
/** A level right behind the symbol of the paper. */
const BEHIND_SYMBOL = new RegExp(
  `^[Ss]ố ?:? ?\\d+ ?[-–] ?[^\\s,/]{1,40}/[^\\s,/]{1,40} ${LEVEL.toUpperCase()}$`,
  'u',
);
/** The same in brackets or behind a comma, or in brackets at the end of a title. */
const BESIDE_SYMBOL = new RegExp(
  `(?<![\\d.])\\d[\\d.]{0,12}-[A-ZĐ]\\S{0,20}/[A-ZĐ][^\\s,]{0,30}(?: ?\\(|, độ )(${LEVEL})(?:\\)|\\]|,|$)`,
  'iu',
);
const BRACKETED =
  /\(((?:văn bản |tài liệu |bản )?(?:TUYỆT MẬT|TỐI MẬT|MẬT)|(?:[Tt]ài liệu|[Vv]ăn bản) (?:tuyệt mật|tối mật|mật)|(?:[Tt]ài liệu )?(?:[Cc]hỉ )?[Ll]ưu hành nội bộ)\)\W*$/u;
/** The stamp and the paper it is for in one line. */
const WITH_PAPER = new RegExp(
  `^${LEVEL.toUpperCase()}: .*[Ss]ố \\d|(?:^| )[Ss]ố:? \\d[^ ]*: ${LEVEL.toUpperCase()}$`,
  'u',
);

/** Words a level stands behind, as forms, registers and heads of files name it. */
const LABEL = `(?:${[
  '(?:độ|mức độ|cấp độ|mức|dấu độ|dấu chỉ độ) mật(?: (?:đề nghị|đề xuất|của (?:văn bản|tài liệu|hồ sơ)))?',
  '(?:mức độ|cấp độ|thứ hạng|độ) bảo mật(?: của (?:văn bản|tài liệu|hồ sơ))?',
  '(?<=^|[;|,.] ?)(?:mức độ|phân loại|ghi chú|chế độ)(?: (?:tiếp cận|sử dụng|khai thác|văn bản|tài liệu))?',
  '(?:muc )?do mat',
  'do[-_]?mat',
  'độ_mật',
  'tính chất văn bản',
  'đóng dấu',
].join('|')})`;
/** A level as the value of a property: "Độ mật: Mật", in a sentence of properties or a row of a table. */
const STATED = new RegExp(
  `${LABEL}["']? ?(?:[:=|]|là) ?["“']?(?:văn bản |tài liệu )?(${ANY_LEVEL})(?!\\p{L}| \\p{Ll}|”|"\\s*\\p{L}|\\?)["']?(?=$| ?[-–.|()]| ?[;,](?!\\s*(?:${ANY_LEVEL}|hoặc|hay|và)))`,
  'iu',
);
const STATED_BY_DASH = /^(?:độ|mức độ) mật [-–] (?:tuyệt mật|tối mật|mật)$/iu;
/** Letters on the envelope: A, B and C for the three levels (36-HD/VPTW). */
const STATED_BY_LETTER = /^(?:dấu )?k[ýí] hiệu (?:chỉ )?(?:mức )?độ mật ?[:=] ?["“]?[ABC]["”]?$/iu;
const LABEL_ALONE = new RegExp(`^${LABEL} ?:?$`, 'iu');
const TICK = '(?:[☒☑✔✓✗]|\\[[xX]\\]) ?';
const TICKED = new RegExp(`${TICK}(${LEVEL.toUpperCase()})(?!\\p{L})`, 'u');
const TICKED_PROPERTY = new RegExp(`${LABEL} ?:?.{0,80}?${TICK}(${LEVEL})(?!\\p{L})`, 'iu');

/** Marks of a level in one line; what the lines around it say is for {@link levelInContext}. */
export function levelMarks(line: NormalisedLine): string[] {
  const { raw } = line;
  const bracketed = BRACKETED.exec(raw)?.[1];
  if (!line.mayHoldLevel) return bracketed ? [bracketed] : [];
  const { plain, pieces } = line;
  const isWhole =
    isLevelStamp(plain) ||
    STATED_BY_DASH.test(plain) ||
    STATED_BY_LETTER.test(raw) ||
    BEHIND_SYMBOL.test(plain) ||
    WITH_PAPER.test(plain);
  if (isWhole) return [plain];
  const ticked = TICKED.exec(raw)?.[1] ?? TICKED_PROPERTY.exec(raw)?.[1];
  if (ticked) return [ticked];
  const stated = raw.includes('?') ? null : STATED.exec(raw);
  if (stated) return [stated[0].trim()];
  const besideSymbol = BESIDE_SYMBOL.exec(raw)?.[1] ?? bracketed;
  if (besideSymbol) return [besideSymbol];
  const registered = pieces.some((piece) => SYMBOL.test(piece))
    ? pieces.filter((piece) => ONLY_LEVEL.test(piece))
    : [];
  if (registered.length === 1) return registered;
  const displayed = displayedLevel(line);
  if (displayed.length > 0) return displayed;
  // A line that names several levels speaks of them.
  const levels = new Set(pieces.filter((piece) => ONLY_LEVEL.test(piece) && isCapital(piece)));
  return levels.size > 1 ? [] : pieces.filter(isLevelStamp).slice(0, 1);
}

/** One level in small letters, in brackets or at the end of a line or row that names a paper. */
function displayedLevel({ raw, pieces, clauses }: NormalisedLine): string[] {
  const levels = pieces.filter((piece) => ONLY_LEVEL.test(piece));
  if (levels.length !== 1 || pieces.length < 2 || raw.includes('?') || TEACHING.test(raw))
    return [];
  const isBracketed = clauses.some((clause) => clause.isBracketed && ONLY_LEVEL.test(clause.text));
  const isLast = ONLY_LEVEL.test(pieces.at(-1) ?? '') && PAPER.test(raw);
  return isBracketed || isLast ? levels : [];
}

/** A level in capitals, with what may stand around it on a stamp. */
export function isLevelStamp(line: string): boolean {
  return STAMP.test(line) && isCapital(line.replace(/ (?:[Bb][ảảa]n )?[Ss][ốo](?!\p{L}).*$/u, ''));
}

/** A line that is a level and nothing else, in capitals or small letters. */
export function isOnlyLevel(line: string): boolean {
  return ONLY_LEVEL.test(line);
}

/**
 * A level alone on its line, in any letters, below or above the number of the paper, above its kind,
 * or below the words "Độ mật": there it is the mark and no word of a text.
 * @param before the line before that is not empty, after the line behind it
 */
export function levelInContext(before: string, line: string, after: string): string[] {
  if (!ONLY_ANY_LEVEL.test(line) || ONLY_ANY_LEVEL.test(after) || ONLY_ANY_LEVEL.test(before))
    return [];
  const isHead = ONLY_LEVEL.test(line) && HEAD_LINE.test(after);
  const isNear = LABEL_ALONE.test(before) || SYMBOL_LINE.test(before) || SYMBOL_LINE.test(after);
  return isHead || isNear ? [line] : [];
}

function isCapital(text: string): boolean {
  return !/[a-z]/.test(text) && text === text.toLocaleUpperCase('vi');
}
