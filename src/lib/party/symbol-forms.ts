import { typeLetters } from './document-types.ts';
import { canonicalLetters, issuerLetters, plainNumber } from './symbol-letters.ts';

/** The parts of a symbol; those that the text does not hold are null. */
export interface SymbolParts {
  kind: 'party' | 'state' | 'admin' | 'law' | null;
  /** Digits without leading zeros; dotted for the new state series (66.13). */
  number: string | null;
  /** Letters of the type as printed: QĐ, HD, CTr; "Luật" for a law. */
  type: string | null;
  year: number | null;
  /** Letters of the issuer: TW, VPTW, ĐUK, UBND, QH15. */
  issuer: string | null;
}

type Parts = Partial<SymbolParts>;

const NUMBER = String.raw`(\d{1,5}(?:\.\d{1,3})?)`;
const ISSUER = `([A-ZĐƯÂĂÊÔƠ][A-ZĐƯÂĂÊÔƠ0-9&.-]*)`;
const TYPE = `(${typeLetters.join('|')})`;
/** Whole symbols by kind. Compiled once, because a save parses thousands of symbols. */
const LAW = new RegExp(`^${NUMBER}/(\\d{4})/(QH\\d{1,2})$`, 'i');
const STATE = new RegExp(`^${NUMBER}/(\\d{4})/${TYPE}-?${ISSUER}$`, 'iu');
const PARTY = new RegExp(`^${NUMBER}-?${TYPE}/${ISSUER}$`, 'iu');
const PARTY_OWN = new RegExp(`^${NUMBER}-(\\p{Lu}[\\p{L}]{0,4}(?:-\\p{Lu}{1,4})?)/${ISSUER}$`, 'u');
const ADMIN = new RegExp(`^${NUMBER}/(?:${TYPE}-)?${ISSUER}$`, 'iu');
/** Letters that end the name of a Party body, after 36-HD/VPTW: TW, TU, ĐU, ĐUK, CB, ĐB, ĐH. */
const PARTY_ISSUER =
  /(?:TW|TU|HU|QU|ĐU|ĐUK|CB|ĐB|ĐH)(?:-[A-ZĐ]+)?$|^TW|^ĐU|^VP$|^UBKT$|^BTC$|^BTG/u;

/** The parts of a symbol in one of its four forms; null for other texts. @param text in compact form */
export function parseForms(text: string): Parts | null {
  return parseLaw(text) ?? parseState(text) ?? parseParty(text) ?? parseAdmin(text);
}

function parseLaw(text: string): Parts | null {
  const match = LAW.exec(text);
  if (!match) return null;
  return {
    kind: 'law',
    number: plainNumber(match[1]),
    type: 'Luật',
    year: Number(match[2]),
    issuer: issuerLetters(match[3]),
  };
}

function parseState(text: string): Parts | null {
  const match = STATE.exec(text);
  if (!match) return null;
  return {
    kind: 'state',
    number: plainNumber(match[1]),
    year: Number(match[2]),
    type: canonicalLetters(match[3]),
    issuer: issuerLetters(match[4]),
  };
}

function parseParty(text: string): Parts | null {
  const standard = PARTY.exec(text);
  if (standard) {
    return {
      kind: 'party',
      number: plainNumber(standard[1]),
      type: canonicalLetters(standard[2]),
      issuer: issuerLetters(standard[3]),
    };
  }
  // Some bodies use letters of their own for a type (QĐi for Quy định), and decisions on staff add
  // some (QĐ-NS): these are kept as printed.
  const own = PARTY_OWN.exec(text);
  if (own) {
    const [, number, type = null, issuer] = own;
    return { kind: 'party', number: plainNumber(number), type, issuer: issuerLetters(issuer) };
  }
  const swapped = ADMIN.exec(text);
  const issuer = issuerLetters(swapped?.[3]) ?? '';
  if (!swapped || !PARTY_ISSUER.test(issuer) || issuer.includes('UBND')) return null;
  return {
    kind: 'party',
    number: plainNumber(swapped[1]),
    type: canonicalLetters(swapped[2]),
    issuer,
  };
}

function parseAdmin(text: string): Parts | null {
  const match = ADMIN.exec(text);
  if (!match) return null;
  return {
    kind: 'admin',
    number: plainNumber(match[1]),
    type: canonicalLetters(match[2]),
    issuer: issuerLetters(match[3]),
  };
}
