import { documentTypes } from '../../lib/party/document-types.ts';
import { wordNumberFault } from '../../lib/party/printed-words.ts';
import { symbolFormFaults } from '../../lib/party/symbol-form.ts';
import { canonicalLetters } from '../../lib/party/symbol-letters.ts';
import { typeFaults } from '../../lib/party/symbol-mix-ups.ts';
import { type WrittenSymbol, writtenSymbol } from '../../lib/party/symbol-writing.ts';
import { bareCapitals } from '../../lib/vietnamese/fold.ts';
import { normalizeLine } from '../../lib/vietnamese/normalize.ts';
import { findingsAt, type Rule } from '../finding.ts';
import { issuerLettersFit } from '../issuer-letters.ts';
import { measures } from '../measures.ts';
import type { PaperParts } from '../parts.ts';
import { checkSetting } from '../setting-checks.ts';

/** "Số: 15/QĐ-UBND", "Số: 125/SGDĐT-VP", with a year in normative papers (30/2020/NĐ-CP). */
const STATE_FORM = /^Số: ?(?:\d+|[.…]+)\/(?:\d{4}\/)?\p{Lu}[\p{L}\d]*(?:-\p{Lu}[\p{L}&\d]*)+$/u;
/** Found by the type on the paper already. */
const BLANK_NUMBER = /^số\s*:?\s*(?:[.…_]+|\s*)(?=[-–/])/iu;

/** Number and symbol. */
export const symbolRule: Rule = (parts) => {
  const { add, list } = findingsAt('symbol');
  const { symbol, side } = parts;
  if (!symbol) {
    add('symbolMissing');
    return list;
  }
  checkSetting(add, [symbol], { size: measures[side].symbol, isBold: false, isItalic: false });
  const text = normalizeLine(symbol.text);
  if (side === 'state') {
    if (!STATE_FORM.test(text)) add('stateSymbolForm', text);
    else if (parts.isLetter && /\/CV-/u.test(text)) add('stateLetterSymbol', text);
    return list;
  }
  const ofWord = wordNumberFault(text);
  if (ofWord) add(ofWord, text);
  const written = writtenSymbol(text);
  if (!written) {
    add(BLANK_NUMBER.test(text) ? 'numberMissing' : 'symbolUnreadable', text);
    return list;
  }
  for (const code of symbolFormFaults(written)) add(code, text);
  for (const code of lettersOf(parts, written)) add(code, text);
  return list;
};

/** Whether the letters are those of the type and the issuer that are printed on the paper. */
function lettersOf(
  { recognised, issuer, title, isLetter, closing }: PaperParts,
  written: WrittenSymbol,
) {
  const right = isLetter && !title ? 'CV' : lettersOfType(recognised.type);
  const ofType =
    written.type === null || right === '' || !(title || isLetter)
      ? []
      : typeFaults(canonicalLetters(written.type) ?? written.type, right);
  const name = bareCapitals(issuer.map(({ text }) => text).join(' '));
  const ofCongress = closing.capacity.some(({ text }) => /ĐOÀN CHỦ TỊCH|ĐẠI HỘI/iu.test(text));
  const fits =
    written.issuer === null || issuerLettersFit(written.issuer, ofCongress ? 'DAI HOI' : name);
  return [...ofType, ...(fits ? [] : (['issuerLetters'] as const))];
}

function lettersOfType(id: string | null): string {
  return documentTypes.find((type) => type.id === id && type.side === 'party')?.letters ?? '';
}
