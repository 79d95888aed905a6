import { stripMarks } from '../../lib/vietnamese/fold.ts';
import { normalizeLine, normalizeText } from '../../lib/vietnamese/normalize.ts';
import { type DressedLine, dressedLines } from './dressed-lines.ts';

const LEVEL = '(?:TUYỆT MẬT|TỐI MẬT|MẬT)';
/** "MẬT" as a machine without the letter prints it, with the number of the paper or copy below. */
const ABOVE_SYMBOL = /^(?:MAT|MÂT)(?=\n(?:S[oố]|[Bb](?:ản|an) s[oố])\b[: ]*\d)/gmu;
/** A level in brackets behind the symbol of a paper, or a limit at the end of a title. */
const BESIDE_SYMBOL = /\d[\d.]*-[A-ZĐ]\S*\/[A-ZĐ]\S* ?\((tuyệt mật|tối mật|mật)\)/iu;
const BRACKETED =
  /\(((?:văn bản |tài liệu |bản )?(?:TUYỆT MẬT|TỐI MẬT|MẬT)|(?:[Tt]ài liệu )?(?:[Cc]hỉ )?[Ll]ưu hành nội bộ)\)\W*$/u;
const SYMBOL = /(?:^|\s)\d[\d.]* ?-[A-ZĐ][\p{L}]*\/[A-ZĐ]/u;
const ANY_LEVEL = /^(?:tuyệt mật|tối mật|mật)$/iu;
const ONLY_LEVEL = /^(?:TUYỆT MẬT|TỐI MẬT|MẬT)$/u;
const COPY = '(?: (?:[Bb][Ảả][Nn] )?[Ss][Ốố](?!\\p{L}).*)?';
/**
 * A level of secrecy in capitals, alone where a stamp would stand (36-HD/VPTW, 117/2025/QH15), or
 * followed by the number of the copy or of the paper, as stamps often are.
 */
const STAMP = new RegExp(
  `^(?:(?:TÀI LIỆU|HỒ SƠ|VĂN BẢN|CÔNG VĂN|BÁO CÁO|BẢN SAO|DỰ THẢO(?: LẦN \\d+)?) )?${LEVEL}${COPY}$|^BẢN SAO BÍ MẬT NHÀ NƯỚC$`,
  'u',
);
/** A level right behind the symbol of the paper. */
const BEHIND_SYMBOL = new RegExp(
  `^[Ss]ố ?:? ?\\d+ ?[-–][^\\s,/]{1,40}/[^\\s,/]{1,40} ${LEVEL}$`,
  'u',
);
/** Limits of circulation, printed like a stamp: what one may not do with the paper. */
const LIMIT = new RegExp(
  '^(?:(?:TÀI LIỆU|VĂN BẢN|HỒ SƠ|DỰ THẢO(?: LẦN \\d+)?)(?: HỌP[^-]*| MẬT)? )?(?:' +
    [
      '(?:CHỈ )?(?:ĐƯỢC )?(?:LƯU HÀNH|PHỔ BIẾN|SỬ DỤNG|DÙNG) (?:TRONG )?(?:NỘI BỘ|CẤP (?:ỦY|UỶ)|BAN CHẤP HÀNH|BAN THƯỜNG VỤ).*',
      'KHÔNG (?:ĐƯỢC )?(?:PHỔ BIẾN|SAO CHỤP|SAO CHÉP|SAO|IN|GHI ÂM|PHÁT TÁN|CHUYỂN TIẾP|CÔNG BỐ|ĐĂNG BÁO|ĐĂNG TẢI|ĐƯA TIN|ĐƯA LÊN (?:MẠNG|INTERNET)|CUNG CẤP CHO BÁO CHÍ|MANG RA NGOÀI).*',
      '(?:ĐỀ NGHỊ|YÊU CẦU|XIN)(?: CÁC ĐỒNG CHÍ| ĐẠI BIỂU)? (?:NỘP|TRẢ|GỬI) LẠI TÀI LIỆU.*',
      'CẤM (?:SAO|PHỔ BIẾN|PHÁT TÁN|CHỤP).*',
      'CHỈ NGƯỜI CÓ TÊN.*',
      'CHỈ (?:PHỔ BIẾN|LƯU HÀNH|GỬI) (?:ĐẾN|CHO|TỚI) .*',
      'NỘI BỘ(?:,? KHÔNG .*)?',
      '(?:THU HỒI|TRẢ LẠI|NỘP LẠI) (?:SAU|KHI) .*',
      'THU HỒI',
      '(?:XEM |HỌP |ĐỌC )?XONG (?:HỘI NGHỊ |HỌP )?(?:PHẢI |ĐỀ NGHỊ )?(?:TRẢ LẠI|NỘP LẠI|THU HỒI|HỦY|HUỶ).*',
    ].join('|') +
    ')$',
  'u',
);
/** A heading about such papers is longer than any stamp. */
const LONGEST_LIMIT = 16;
/** A level as the value of a property: "Độ mật: Mật", in a sentence of properties or a row of a table. */
const STATED = new RegExp(
  `(?:(?:độ|mức độ|cấp độ|mức) mật(?: (?:đề nghị|đề xuất|của (?:văn bản|tài liệu|hồ sơ)))?|tính chất văn bản|đóng dấu|do_mat|độ_mật) ?(?:[:=|]|là) ?(${LEVEL})(?!\\p{L}| \\p{Ll}|”|"\\s*\\p{L}|\\?)(?=$| ?[-–.|)]|[;,](?!\\s*(?:${LEVEL}|hoặc|hay|và)))`,
  'iu',
);
const STATED_BY_DASH = /^(?:độ|mức độ) mật [-–] (?:tuyệt mật|tối mật|mật)$/iu;
const STATED_SCOPE =
  /^phạm vi (?:lưu hành|phổ biến|sử dụng) ?: ?(?:chỉ )?(?:trong )?(?:các đồng chí |cán bộ )?(?:nội bộ|thường trực|ban thường vụ|ban chấp hành|cấp ủy|cấp uỷ|lãnh đạo)(?: \p{L}+){0,6}$/iu;
const TICKED = new RegExp(`(?:[☒☑✔✓✗]|\\[[xX]\\]) ?(${LEVEL})(?!\\p{L})`, 'u');
/** The stamp and the paper it is for in one line. */
const WITH_PAPER = new RegExp(`^${LEVEL}: .*[Ss]ố \\d|(?:^| )[Ss]ố:? \\d[^ ]*: ${LEVEL}$`, 'u');
/** Limits so usual that a line of its own need not be in capitals. */
const SMALL_LIMIT =
  /^(?:tài liệu |văn bản |bản tin )?(?:chỉ )?(?:được )?(?:lưu hành|dùng|sử dụng)(?: trong)? nội bộ(?: (?:trong )?(?:đảng|cơ quan|ngành|cấp ủy|cấp uỷ|ban thường vụ))?(?:,? không (?:phổ biến|đưa lên|sao|phát tán|đăng).*)?$|^tài liệu (?:\p{L}+ ){1,6}\p{L}+,? (?:đề nghị|xin|yêu cầu|phải) (?:thu hồi|trả lại|nộp lại)(?: \p{L}+){0,6}$|^xem xong (?:xin |đề nghị )?trả lại(?:[ -]+\p{L}+){0,9}$|^(?:bì trong:? )?chỉ người có tên mới được (?:bóc|mở) bì$/iu;
/** Set by hand: a whole line in brackets or italics is a stamp even in small letters. */
const SET_APART = /^(?:tuyệt mật|tối mật|mật)(?:,? .*)?$/iu;
/** The same stamps as old machines without marks print them; "MAT" alone may be anything. */
const WITHOUT_MARKS =
  /^(?:(?:TAI LIEU |VAN BAN )?(?:TUYET MAT|TOI MAT)|TAI LIEU MAT|(?:TAI LIEU )?(?:CHI )?LUU HANH NOI BO|(?:TAI LIEU )?KHONG PHO BIEN|KHONG SAO CHUP|TAI LIEU THU HOI|XEM XONG TRA LAI.*)$|^(?:MUC )?DO MAT ?: ?(?:TUYET MAT|TOI MAT|MAT)$|^(?:TAI LIEU )?(?:CHI )?LUU HANH NOI BO(?: .*)?$/;

/**
 * Finds marks that say a paper is secret or internal, however Markdown or HTML dresses them. Only
 * marks count, not words: "mật độ", "MẬT ONG" and running text about secrecy pass.
 */
export function findSecrecyMarks(text: string): string[] {
  const found = [
    ...dressedLines(text).flatMap(marksOfLine),
    ...columnMarks(text),
    ...(text.match(ABOVE_SYMBOL) ?? []),
  ];
  return [...new Set(found)];
}

function marksOfLine({ raw, plain, pieces, isSetApart, isListed }: DressedLine): string[] {
  if (plain === '') return [];
  const isWhole =
    isStamp(plain) ||
    STATED_BY_DASH.test(plain) ||
    STATED_SCOPE.test(plain) ||
    BEHIND_SYMBOL.test(plain) ||
    WITH_PAPER.test(plain) ||
    (!isListed && SMALL_LIMIT.test(plain)) ||
    (isSetApart && isSmallStamp(plain));
  if (isWhole) return [plain];
  const ticked = TICKED.exec(raw)?.[1];
  if (ticked) return [ticked];
  const stated = raw.includes('?') ? null : STATED.exec(raw);
  if (stated) return [stated[0].trim()];
  const besideSymbol = BESIDE_SYMBOL.exec(raw)?.[1] ?? BRACKETED.exec(raw)?.[1];
  if (besideSymbol) return [besideSymbol];
  const registered = pieces.some((piece) => SYMBOL.test(piece))
    ? pieces.filter((piece) => ANY_LEVEL.test(piece))
    : [];
  if (registered.length === 1) return registered;
  // A line that names several levels speaks of them.
  const levels = new Set(pieces.filter((piece) => ONLY_LEVEL.test(piece)));
  return levels.size > 1 ? [] : pieces.filter(isStamp).slice(0, 1);
}

function isStamp(line: string): boolean {
  const isLimit = LIMIT.test(line) && line.split(' ').length <= LONGEST_LIMIT;
  const isBare = line === stripMarks(line) && WITHOUT_MARKS.test(bareForm(line));
  return STAMP.test(line) || isLimit || isBare;
}

/** Small letters without marks count where nothing but a stamp can be meant. */
function bareForm(line: string): string {
  return /^(?:(?:muc )?do mat|(?:tai lieu )?luu hanh)/i.test(line) ? line.toUpperCase() : line;
}

function isSmallStamp(line: string): boolean {
  if (line.includes(':') || line.split(' ').length > LONGEST_LIMIT) return false;
  const capitals = line.toLocaleUpperCase('vi');
  return (
    isStamp(capitals) ||
    ONLY_LEVEL.test(capitals) ||
    (SET_APART.test(line) && isLimitBehind(capitals))
  );
}

/** "(Mật, không phổ biến)": a level, and then a limit. */
function isLimitBehind(capitals: string): boolean {
  return LIMIT.test(capitals.replace(new RegExp(`^${LEVEL},? `, 'u'), ''));
}

/** Cells of a table's column "Độ mật" that hold a level. */
function columnMarks(text: string): string[] {
  let column = -1;
  return normalizeText(text)
    .split('\n')
    .flatMap((line) => {
      if (!line.includes('|')) {
        column = -1;
        return [];
      }
      const cells = line.split('|').map(normalizeLine);
      const head = cells.findIndex((cell) => /^[*_]*(?:mức )?độ mật[*_]*$/iu.test(cell));
      if (head >= 0) {
        column = head;
        return [];
      }
      const cell = cells[column] ?? '';
      return /^[*_]*(?:tuyệt mật|tối mật|mật)[*_]*$/iu.test(cell) ? [cell] : [];
    });
}
