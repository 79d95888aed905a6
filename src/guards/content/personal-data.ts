import { decodeEntities } from '../../lib/html.ts';
import { normalizeLine } from '../../lib/vietnamese/normalize.ts';

/** Kinds of personal data that have no place on a public page (91/2025/QH15). */
export type PersonalRule =
  | 'citizenId'
  | 'partyCard'
  | 'bankAccount'
  | 'mobileNumber'
  | 'freeMail'
  | 'meetingLink';

export interface PersonalFinding {
  rule: PersonalRule;
  /** The piece of text, as it stands. */
  value: string;
}

/** Codes of provinces in citizen identity numbers (07/2016/TT-BCA, annex 1); they outlived mergers. */
const PROVINCE_CODES = new Set(
  (
    '001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 026 027 030 031 033 034 035 036 037 ' +
    '038 040 042 044 045 046 048 049 051 052 054 056 058 060 062 064 066 067 068 070 072 074 075 077 079 ' +
    '080 082 083 084 086 087 089 091 092 093 094 095 096'
  ).split(' '),
);

const TWELVE_DIGITS = /(?<![\d.,/-])\d{3}(?:[ .-]?\d){9}(?![\d/-]|[.,]\d)/g;
/** A label of an identity paper, and what stands behind it. */
const ID_LABEL =
  /(?:CCCD|CMND|CMTND|\bCMT\b|căn cước(?: công dân)?|chứng minh(?: thư)?(?: nhân dân)?|định danh(?: cá nhân)?|giấy tờ tùy thân)[^\d\n]{0,25}?(\d(?:[ .-]?\d){8}(?:(?:[ .-]?\d){3})?)(?![ .-]?\d)/giu;
const PASSPORT = /(?:hộ chiếu|passport|\bHC)[^\d\n]{0,25}?\b([A-Z][ -]?\d{7,8})\b/giu;
/** What makes a number of a card's shape (64.102938) one: the words beside it or above it in a table. */
const PARTY_CARD_WORDS =
  /thẻ (?:đảng|ĐV)|the dang|party.?card|lý lịch đảng viên|\bS?LLĐV|\bS?TĐV|\bSLL\b|số thẻ/iu;
const PARTY_CARD_NUMBER = /(?<![\d.,/])\d{2}[. ]?\d{6}(?![\d/]|[.,]\d)/g;
const PARTY_FILE =
  /(?:thẻ đảng(?: viên)?|thẻ ĐV|the dang vien|\bS?TĐV|số lý lịch(?: đảng viên)?|lý lịch đảng viên|\bS?LLĐV|\bSLL|hồ sơ đảng viên)[^\d\n;.]{0,20}?(\d[\d .-]{3,}\d)/giu;
/** "2023 - 2025" */
const YEARS = /^(?:19|20)\d\d[ .-]+(?:19|20)\d\d$/;
const BANK_ACCOUNT =
  /(?:tài khoản|tai khoan|\bSTK|\bTK|\baccount|\bacc_no|thẻ ngân hàng|thẻ ATM|vietqr\S{0,60}?)(?![^\d\n]{0,30}(?:kế toán|cấp|bậc))[^\d\n;]{0,40}?(\d{3}[A-Z]{1,2}\d{6,10}|\d{6}-\d{6,14}|\d(?:[ .-]?\d){5,18})(?![.,]?\d| ?(?:đồng|người|tài khoản|thuê bao))/giu;
/** Money goes somewhere: a bank or a transfer is named, and a long number without dots of thousands. */
const TRANSFER =
  /\bck\b|chuyển (?:khoản|tiền)|\b(?:agri|vietcom|vietin|vp|mb|tp|ac|techcom|sacom|bidv|hd|oce|vi)bank\b|\bBIDV\b/iu;
const TRANSFER_NUMBER = /(?<![\d.,/])\d(?:[ -]?\d){8,15}(?![\d/]|[.,]\d| ?đồng)/g;
const MOBILE =
  /(?<!\d[.,/-]?)\(?(?:\+ ?84|0084|84|0)\)?(?:[ ._/()-]{0,4}\d){9,10}(?!(?: ?[-./])?\d)/g;
const DATE_INSIDE =
  /\d{1,2}[./ -]{1,3}\d{1,2}[./ -]{1,3}(?:19|20)\d\d|(?:19|20)\d\d[./ -]{1,3}\d{1,2}[./ -]/;
const NO_TELEPHONE =
  /(?:mã số thuế|MST|mã vạch|ISBN|số hiệu|sê-ri|serial|mã (?:hồ sơ|đơn vị|bưu))[^\d\n]{0,12}$/iu;
const FREE_MAIL =
  /(?<![\p{L}\d._+-])[\p{L}\d._+-]{1,64}(?:@| @ |\s?[[({]\s?(?:at|a|a còng|@)\s?[\])}]|\sa còng\s|\sat\s)\s?(?:gmail|googlemail|yahoo|ymail|hotmail|outlook|live|msn|icloud|zoho|zohomail|protonmail|proton|tutanota|aol|gmx|yandex|rocketmail|qq|me|mail)\s?(?:\.|[[({]\s?(?:dot|chấm|\.)\s?[\])}]|\s(?:chấm|dot)\s)\s?(?:com(?:\.vn)?|vn|me|net|ru|de|eu|io)\b/giu;
const MEETING_HOST =
  /\b(?:zoommtg:\/\/\S+|(?:[\w-]{1,60}\.)?(?:zoom\.us\/(?:j|my|w|s|wc)\/\S+|meet\.google\.com\/[a-z]{3,4}-?[a-z]{3,4}\S*|teams\.microsoft\.com\/(?:l\/meetup-join|meet)\/\S+|teams\.live\.com\/meet\/\S+|webex\.com\/(?:meet|join|[\w-]+\/j\.php)\S*|meet\.jit\.si\/\S+|jitsi\.[\w.-]{1,60}\/\S+|trueconf\.[\w.-]{1,60}\/c\/\S+|(?<![\w.-])[\w.-]{0,60}meet[\w-]{0,40}\.[\w.-]{1,60}\/(?:join|j|room|r)\/\S+|(?<![\w.-])[\w.-]{1,80}\/jitsi\/\S+|join\.skype\.com\/\S+))/gi;
const MEETING_CODE = /\bmeet\b[^\n]{0,20}?\b([a-z]{3}-[a-z]{4}-[a-z]{3})\b/giu;
const MEETING_ID =
  /(?:meeting id|zoom id|zoom\W{0,3}id|webinar id|id (?:cuộc|phòng) họp|id (?:họp|zoom|phòng)|mã (?:cuộc|phòng) họp|mã họp|mã phòng|số phòng|phòng (?:họp )?zoom|phòng họp trực tuyến)[^\d\n]{0,15}?(\d(?:[ .-]?\d){7,11})(?!\d)/giu;
const PASSCODE =
  /(?:passcode|(?:mật khẩu|mã truy cập|mã bảo vệ)(?: vào)? (?:cuộc họp|phòng họp|phòng|họp))\s*(?:là|:|=|-)\s*["“]?([\w@#!$%&*]{4,})/giu;

/** Finds personal data and ways into closed meetings in a text; each value once. */
export function findPersonalData(text: string): PersonalFinding[] {
  const line = decodeEntities(text).split('\n').map(normalizeLine).join('\n');
  const found: PersonalFinding[] = [
    ...grouped(line, ID_LABEL, 'citizenId'),
    ...grouped(line, PASSPORT, 'citizenId'),
    ...partyCards(line),
    ...grouped(line, PARTY_FILE, 'partyCard').filter(
      ({ value }) => digits(value).length >= 5 && !YEARS.test(value),
    ),
    ...grouped(line, BANK_ACCOUNT, 'bankAccount'),
    ...citizenIds(line),
    ...mobileNumbers(line),
    ...transfers(line),
    ...[...line.matchAll(FREE_MAIL)].map(([value]) => ({ rule: 'freeMail' as const, value })),
    ...[...line.matchAll(MEETING_HOST)].map(([value]) => ({ rule: 'meetingLink' as const, value })),
    ...grouped(line, MEETING_CODE, 'meetingLink'),
    ...grouped(line, MEETING_ID, 'meetingLink'),
    ...grouped(line, PASSCODE, 'meetingLink'),
  ];
  return withoutTwice(found);
}

function citizenIds(line: string): PersonalFinding[] {
  return [...line.matchAll(TWELVE_DIGITS)]
    .map(([value]) => ({ rule: 'citizenId' as const, value }))
    .filter(({ value }) => isCitizenId(value));
}

/** Province, then a digit for sex and century (0-3: born 1900-2099), then two of the year of birth. */
function isCitizenId(value: string): boolean {
  const id = digits(value);
  if (!PROVINCE_CODES.has(id.slice(0, 3)) || !/^\d{3}[0-3]/.test(id)) return false;
  const groups = value.split(/[ .-]/).map((group) => group.length);
  const isGrouped = ['12', '3,3,3,3', '4,4,4', '3,3,6', '6,6', '3,1,2,6', '3,9', '3,4,5'];
  return isGrouped.includes(groups.join(','));
}

/** A card's number beside words on cards, or below them in a table. */
function partyCards(text: string): PersonalFinding[] {
  return text
    .split(/\n(?![|])/)
    .filter((block) => PARTY_CARD_WORDS.test(block))
    .flatMap((block) => block.match(PARTY_CARD_NUMBER) ?? [])
    .map((value) => ({ rule: 'partyCard' as const, value }));
}

function transfers(text: string): PersonalFinding[] {
  return text
    .split('\n')
    .filter((line) => TRANSFER.test(line))
    .flatMap((line) => line.match(TRANSFER_NUMBER) ?? [])
    .map((value) => ({ rule: 'bankAccount' as const, value }));
}

function mobileNumbers(text: string): PersonalFinding[] {
  return [...text.matchAll(MOBILE)]
    .filter(({ 0: value, index }) => {
      const isDecimal = /^0[.,]\d{3}/.test(value);
      return (
        !isDecimal &&
        !DATE_INSIDE.test(value) &&
        !NO_TELEPHONE.test(text.slice(0, index)) &&
        isMobile(value)
      );
    })
    .map(([value]) => ({ rule: 'mobileNumber' as const, value: value.trim() }));
}

/** Ten digits from a mobile prefix (network plan of 25/2010/TT-BTTTT and after), or nine behind +84. */
function isMobile(value: string): boolean {
  const national = digits(value)
    .replace(/^84(?=0?[35789]\d{8}$)/, '0')
    .replace(/^00/, '0');
  return /^0(?:3[2-9]|5[25689]|7[06-9]|8\d|9\d)\d{7}$/.test(national);
}

function grouped(line: string, pattern: RegExp, rule: PersonalRule): PersonalFinding[] {
  return [...line.matchAll(pattern)].map(([whole, value = whole]) => ({
    rule,
    value: value.trim(),
  }));
}

/** One number is told once, by the first rule that knew it: an account is no telephone. */
function withoutTwice(found: readonly PersonalFinding[]): PersonalFinding[] {
  const seen: string[] = [];
  return found.filter(({ value }) => {
    const key = digits(value).length >= 8 ? digits(value) : value;
    if (seen.some((other) => other.includes(key))) return false;
    seen.push(key);
    return true;
  });
}

function digits(text: string): string {
  return text.replace(/\D/g, '');
}
