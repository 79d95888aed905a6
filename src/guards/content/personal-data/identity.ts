import { digitsOf, isYears, matches, type PersonalFinding } from './finding.ts';

/** Codes of provinces in citizen identity numbers (07/2016/TT-BCA, annex 1); they outlived mergers. */
const PROVINCE_CODES = new Set(
  (
    '001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 026 027 030 031 033 034 035 036 037 ' +
    '038 040 042 044 045 046 048 049 051 052 054 056 058 060 062 064 066 067 068 070 072 074 075 077 079 ' +
    '080 082 083 084 086 087 089 091 092 093 094 095 096'
  ).split(' '),
);

/** Other papers have numbers of twelve digits too. */
const NO_CITIZEN_ID =
  /(?:ma (?:tra cuu|giao dich|don|so thue|vach|goi)|van don|hoa don|serial|se-ri|so lo|MST)[^\d\n]{0,15}$/iu;
/** The strip for machines on the back of a card, which holds the number once more (ICAO 9303). */
const MACHINE_STRIP = /\b(?:IDVNM\d{9,22}<|[IP]<VNM)[A-Z\d<]*/g;
const TWELVE_DIGITS = /(?<![\d.,/-])\d{3}(?:[ .-]?\d){9}(?![\d/-]|[.,]\d)/g;
/** A label of an identity paper, and what stands behind it. */
const ID_LABEL =
  /(?:CCCD|CMND|CMTND|DDCN|\bCMT\b|can cuoc(?: cong dan)?|chung minh(?: thu)?(?: nhan dan)?|dinh danh(?: ca nhan)?|giay to tuy than)[^\d\n]{0,25}?(\d(?:[ .-]?\d){8}(?:(?:[ .-]?\d){3})?)(?![ .-]?\d)/giu;
const PASSPORT = /(?:ho chieu|passport|\bHC)[^\d\n]{0,25}?\b([A-Z][ -]?\d{7,8})\b/giu;
/** What makes a number of a card's shape (64.102938) one: the words beside it or above it in a table. */
const PARTY_CARD_WORDS =
  /the ?dang|\bthe DV\b|party.?card|ly lich dang vien|\bS?LLDV|\bS?TDV|\bSLL\b|\bso the\b/iu;
const PARTY_CARD_NUMBER =
  /(?<![\d.,/])\d{2}[. ]?\d{3}[. ]?\d{3}(?![\d/]|[.,]\d| ?(?:dong|nguoi|trieu))/g;
const PARTY_FILE =
  /(?:\bthe dang(?: vien)?|\bthe DV|\bS?TDV|so ly lich(?: dang vien)?|ly lich dang vien|\bS?LLDV|\bSLL|ho so dang vien)[^\d\n;.]{0,20}?(\d[\d .-]{3,}\d)(?![\d/]| ?(?:ho so|the|dang vien|dong chi|nguoi|truong hop|luot|%))/giu;
/** Numbers of citizens, passports, party cards and party files. */
export function identityNumbers(text: string): PersonalFinding[] {
  return [
    ...matches(text, ID_LABEL, 'citizenId'),
    ...matches(text, PASSPORT, 'citizenId'),
    ...matches(text, MACHINE_STRIP, 'citizenId'),
    ...partyCards(text),
    ...matches(text, PARTY_FILE, 'partyCard').filter(
      ({ value }) => digitsOf(value).length >= 5 && !isYears(value),
    ),
  ];
}

/** Numbers of twelve digits that are a citizen's by their form alone. */
export function citizenIds(line: string): PersonalFinding[] {
  return [...line.matchAll(TWELVE_DIGITS)]
    .filter(({ 0: value, index }) => {
      const before = line.slice(Math.max(0, index - 40), index);
      const after = line.slice(index + value.length, index + value.length + 6);
      // Figures side by side, as many as a series has: "0912 1030 0845 0790".
      const isSeries =
        /\D/.test(value) &&
        (/(?<!\d)(?!(?:19|20)\d\d )\d{3,4} $/.test(before) ||
          /^ (?!(?:19|20)\d\d(?!\d))\d{3,4}(?!\d)/.test(after));
      return !isSeries && !NO_CITIZEN_ID.test(before) && isCitizenId(value);
    })
    .map(([value]) => ({ rule: 'citizenId', value }));
}

/**
 * Province, then a digit for sex and century (0 and 1: born from 1900, 2 and 3: from 2000), then two
 * of the year of birth. A birth after 2039 is none.
 */
function isCitizenId(value: string): boolean {
  const id = digitsOf(value);
  if (!PROVINCE_CODES.has(id.slice(0, 3)) || !/^\d{3}(?:[01]|[23][0-3])/.test(id)) return false;
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
