import { bareCapitals } from '../../vietnamese/fold.ts';
import { normalizeLine } from '../../vietnamese/normalize.ts';
import { isCapitals, isMotto, isOrnament } from './paper-line.ts';

/** The line of the symbol: "Số 12-KH/ĐU", "SỐ: 32-KH/ĐU", "Luật số: 33/2026/QH16", "Số:     /UBND-VP". */
export const SYMBOL_LINE =
  /^(?:(?:LUẬT|[Ll]uật|[Pp]háp lệnh|[Nn]ghị (?:quyết|định)|[Tt]hông tư|[Qq]uyết định) )?[Ss][ốỐoO] ?[:.]? ?(?:[\d.… _]{0,20}[-–—/] ?\p{Lu}[\p{L}]* ?[-–—/.]? ?[\p{Lu}&.-]*|\d[^\s/]*\/\S+)/u;

/** A line that begins with the word for number, however the symbol behind it is written. */
export const NUMBERED = /^số(?:\s|[:.]|$)/iu;
/** Hyphens below what a paper is about; five where they are right (36-HD/VPTW). */
export const HYPHENS = /^[-–—](?:\s*[-–—])+$/u;

const DAY = String.raw`(?:\d{1,2}|[.…_\s]{1,12})`;
const DATE_WORDS = String.raw`[Nn][Gg][Àà][Yy]\s*${DAY}\s*[Tt]háng\s*${DAY}\s*[Nn]ăm\s*(?:\d{4}|[\d.…_\s]{1,12})`;
const DATE_FIGURES = String.raw`[Nn]gày\s*\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}`;
/** Behind a place and its comma some leave the word for day out, or the day. */
const FIGURES_ONLY = String.raw`\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}`;
const NO_DAY = String.raw`[Tt]háng\s*${DAY}\s*[Nn]ăm\s*(?:\d{4}|[\d.…_\s]{1,12})`;
/** A place before its comma, and one whose comma somebody left out: then every word has a capital. */
const PLACE = String.raw`(?:(?:\p{Lu}|thành phố|tỉnh|xã|phường|huyện|quận|thị)[\p{L}\d .'’-]{0,50}|[.…_]{1,20})\s?,\s*`;
const PLACE_ONLY = String.raw`(?:\p{Lu}[\p{L}\d.'’-]*\s+){1,6}`;
/**
 * A line that says place and day and nothing else, as a head has it. The day within a sentence is that
 * of something cited.
 */
const DATE_LINE = new RegExp(
  String.raw`^[([*]?(?:(?:${PLACE}|${PLACE_ONLY})?(?:${DATE_WORDS}|${DATE_FIGURES})|${PLACE}(?:${FIGURES_ONLY}|${NO_DAY}))[)\]*.]?$`,
  'u',
);
/** The first half of such a line in a narrow column. */
const DATE_START =
  /^(?:[\p{L}][\p{L}\d .'’-]{0,60},\s*)?ngày\s*(?:\d{1,2}|[.…_\s]{0,12})(?:\s*tháng\s*(?:\d{1,2}|[.…_\s]{0,12}))?$/iu;
/** How the second half begins. */
const DATE_REST = /^(?:tháng|năm)\s?[\d.…]/iu;
const PLACE_IS_CITATION =
  /^(?:căn cứ|theo|thực hiện|xét|tại|của|khai mạc|báo cáo|hội nghị|họp|từ|đến|trước|kèm|ban hành|số|quyết định|nghị quyết|kế hoạch|công văn|hôm nay)(?!\p{L})/iu;

export const ADDRESSED = /^(?:kính (?:gửi|trình|chuyển|thưa)|thưa )/iu;
export const RECIPIENTS = /^nơi (?:nhận|gửi)\s*(?::|$)/iu;
export const RECIPIENTS_WITH_LIST = /^nơi nhận\s*:\s*\S/iu;

/** Whether a line says place and day, or leaves the day blank. */
export function isDateLine(text: string): boolean {
  // A head set in capitals has the words of its day in capitals too.
  const line = normalizeLine(text).replace(/NGÀY|THÁNG|NĂM/gu, (word) =>
    word.toLocaleLowerCase('vi'),
  );
  return DATE_LINE.test(line) && !PLACE_IS_CITATION.test(line);
}

/** Whether two lines one under the other are one line of place and day. */
export function isBrokenDate(first: string, second: string): boolean {
  return (
    DATE_START.test(normalizeLine(first)) &&
    DATE_REST.test(normalizeLine(second)) &&
    isDateLine(`${normalizeLine(first)} ${normalizeLine(second)}`)
  );
}

/** Stamps above a head, without marks (a draft, an urgent paper): no part of a body's name. */
const STAMP =
  /^[([]?(?:DU THAO|HOA TOC|THUONG KHAN|KHAN|HOA TOC HEN GIO|TAI LIEU|LAN \d|LAN THU|MAU (?:SO )?[\d.]+|BAN SAO|SAO Y)/;

/** Whether a line is a stamp or mark above a head. */
export function isStamp(text: string): boolean {
  return STAMP.test(bareCapitals(text));
}

/** Words that the name of a body begins with, without marks. */
const BODY_STARTS =
  /^(?:DANG UY|DANG BO|DANG DOAN|CHI BO|CHI UY|CHI DOAN|CHI HOI|BAN (?!SAO|HANH)|VAN PHONG|UY BAN|UBND|HDND|TINH UY|THANH UY|HUYEN UY|QUAN UY|THI UY|DOAN |HOI (?!NGHI|THAO|THI|DAP)|SO (?!\d|:)|PHONG |TRUONG |CONG (?:TY|DOAN|AN|THUONG)|TO (?!TRINH|KHAI)|TIEU BAN|HOI DONG|HTX|HOP TAC XA|MAT TRAN|LIEN DOAN|TRUNG UONG|BO |CUC |CHI CUC |VIEN |BENH VIEN|TRAM |NONG TRUONG|TONG |QUOC HOI|CHINH PHU|THU TUONG|TOA AN|CHU TICH|THUONG TRUC|DAI HOI)/;

/** "Sổ đăng ký", "Số 12": without marks they look like "Sở". */
const NO_DEPARTMENT = /^(?:Sổ|Số)(?!\p{L})/iu;

/** Names of bodies that begin otherwise, as whole words without marks. */
const OTHER_STARTS =
  /^(?:(?:XA|TINH|HUYEN|QUAN|THANH|PHUONG|TRUNG|SU|LU) DOAN|NHA MAY|NHA XUAT BAN|NGAN HANG|HOC VIEN|KHOI|CONG AN|QUAN KHU|THANH TRA|KHO BAC|TAP DOAN|XI NGHIEP|LIEN MINH|KHOA|VU|TOA|CUM|DAI|BAO|TAP CHI|TRUNG TAM|DOI|NHOM)(?= )/;

/** Whether a text begins as the name of some body does, of any kind. */
export function isBodyName(text: string): boolean {
  return isBodyStart(text) || OTHER_STARTS.test(bareCapitals(text));
}

/** Whether a line begins as the name of a body does. */
export function isBodyStart(text: string): boolean {
  return !NO_DEPARTMENT.test(normalizeLine(text)) && BODY_STARTS.test(`${bareCapitals(text)} `);
}

export const ABOUT = /^(?:v\s*\/\s*v|về việc|về|trích yếu)(?![\p{L}])/iu;

/** Whether a line may stand in the table of a head, whatever the lines around it. */
export function isHeadShape(text: string): boolean {
  const line = normalizeLine(text);
  return (
    isMotto(line) ||
    isOrnament(line) ||
    isDateLine(line) ||
    DATE_START.test(line) ||
    DATE_REST.test(line) ||
    SYMBOL_LINE.test(line) ||
    isStamp(line) ||
    (line.length <= 120 && (isCapitals(line) || isBodyStart(line)))
  );
}
