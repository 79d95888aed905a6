import { isYears, matches, type PersonalFinding } from './finding.ts';

const BANK_ACCOUNT =
  /(?:tai khoan|\bSTK|\bTK|\baccount|\bacc_no|\bA\/C\b|the ngan hang|the ATM|vietqr\S{0,60}?)(?![^\d\n]{0,30}(?:ke toan|cap|bac))[^\d\n;]{0,40}?(\d{3}[A-Z]{1,2}(?: ?\d){6,10}|\d{6}-\d{6,14}|\d(?:[ .-]?\d){5,18})(?![.,]?\d| ?(?:dong|nguoi|tai khoan|thue bao))/giu;
/** Money goes somewhere: a bank or a transfer is named, and a long number without dots of thousands. */
const TRANSFER =
  /\bck\b|chuyen (?:khoan|tien)|\b(?:agri|vietcom|vietin|vp|mb|tp|ac|techcom|sacom|bidv|hd|oce|vi)bank\b|\bBIDV\b/iu;
const TRANSFER_NUMBER = /(?<![\d.,/])\d(?:[ -]?\d){8,15}(?![\d/]|[.,]\d| ?dong)/g;
/** An account beside the name of the bank, as lists of payments have it. */
const BESIDE_BANK =
  /(?<![\p{L}\d])(?:(?:agri|vietcom|vietin|vp|mb|tp|techcom|sacom|hd|lp|sea|exim|kienlong|co-?op|nam ?a|bac ?a|viet ?a|lienvietpost)\s?bank|BIDV|ACB|VCB|TCB|VIB|SHB|OCB|MSB|MB|KBNN)(?!\p{L})[^\d\p{L}\n]{1,6}(\d(?:[ .-]?\d){7,18})(?![.,]?\d| ?(?:dong|ty|trieu))/giu;
/** What the picture of a VietQR code holds (EMV QR, NAPAS A000000727). */
const QR_PAYMENT = /(?<!\d)000201\d{6}[\dA-Z]{0,12}A000000727[\dA-Z]{8,80}/g;
const NO_ACCOUNT = /^1[89]00|^\d{1,3}(?:\.\d{3})+$|^02\d(?:\D*\d){8}$/;
/** Accounts with a word for them, or beside the name of a bank. */
export function accountNumbers(text: string): PersonalFinding[] {
  return [
    ...matches(text, BANK_ACCOUNT, 'bankAccount').filter(({ value }) => !isYears(value)),
    ...matches(text, QR_PAYMENT, 'bankAccount'),
    ...matches(text, BESIDE_BANK, 'bankAccount').filter(({ value }) => !NO_ACCOUNT.test(value)),
  ];
}

/** Long numbers on a line that speaks of a transfer. */
export function transferNumbers(text: string): PersonalFinding[] {
  return text
    .split('\n')
    .filter((line) => TRANSFER.test(line))
    .flatMap((line) => line.match(TRANSFER_NUMBER) ?? [])
    .map((value) => ({ rule: 'bankAccount' as const, value }));
}
