import { digitsOf, matches, type PersonalFinding } from './finding.ts';

const MOBILE =
  /(?<!\d[.,/-]?)\(?(?:\+ ?84|0084|84|0)\)?(?:[ ._/()-]{0,4}\d){9,10}(?!(?: ?[-./])?\d)/g;
const DATE_INSIDE =
  /\d{1,2}[./ -]{1,3}\d{1,2}[./ -]{1,3}(?:19|20)\d\d|(?:19|20)\d\d[./ -]{1,3}\d{1,2}[./ -]/;
const NO_TELEPHONE =
  /(?:ma so thue|MST|ma vach|ISBN|so hieu|se-ri|serial|ma (?:ho so|don vi|buu))[^\d\n]{0,12}$/iu;
const TELEPHONE = /(?:\bDT|SDT|DTDD|di dong|dien thoai|zalo)[^\d\n]{0,12}$/iu;
/** A label and what may stand between it and its number are shorter; all the text before would be read again for each. */
const LABEL_REACH = 60;
/** What the sign in the middle of an address has, also where people write it to keep programs off. */
const HAS_AT = /@|©|[[({]\s?a|\sa còng\s|\sat\s/iu;
const FREE_MAIL =
  /(?<![\p{L}\d._+-])[\p{L}\d._+-]{1,64}(?:@|©| [@©] |\s?[[({]\s?(?:at|a|a còng|@)\s?[\])}]|\sa còng\s|\sat\s)\s?(?:gmail|googlemail|yahoo|ymail|hotmail|outlook|live|msn|icloud|zoho|zohomail|protonmail|proton|tutanota|aol|gmx|yandex|rocketmail|qq|me|mail)\s?(?:[.,]|[[({]\s?(?:dot|chấm|\.)\s?[\])}]|\s(?:chấm|dot)\s)\s?(?:com(?:\.vn)?|vn|me|net|ru|de|eu|io)\b/giu;

/** Private telephones; numbers of offices stand in the contact settings. */
export function mobileNumbers(text: string): PersonalFinding[] {
  return [...text.matchAll(MOBILE)]
    .filter(({ 0: value, index }) => {
      const before = text.slice(Math.max(0, index - LABEL_REACH), index);
      const isDecimal = /^0[.,]\d{3}/.test(value);
      return (
        !isDecimal &&
        !DATE_INSIDE.test(value) &&
        !NO_TELEPHONE.test(before) &&
        (isMobile(value) || (TELEPHONE.test(before) && isOldMobile(value)))
      );
    })
    .map(([value]) => ({ rule: 'mobileNumber' as const, value: value.trim() }));
}

/** Ten digits from a mobile prefix (network plan of 25/2010/TT-BTTTT and after), or nine behind +84. */
function isMobile(value: string): boolean {
  const national = digitsOf(value)
    .replace(/^00(?=84)/, '')
    .replace(/^84(?=0?[35789]\d{8}$)/, '0')
    .replace(/^00/, '0');
  return /^0(?:3[2-9]|5[25689]|7[06-9]|8\d|9\d)\d{7}$/.test(national);
}

/** Eleven digits, until 2018; such lists are still about, and their owners found by them. */
function isOldMobile(value: string): boolean {
  return /^01(?:2\d|6[2-9]|8[68]|99)\d{7}$/.test(digitsOf(value));
}

/** Addresses with providers that give them to anybody. */
export function freeMails(text: string): PersonalFinding[] {
  return HAS_AT.test(text) ? matches(text, FREE_MAIL, 'freeMail') : [];
}
