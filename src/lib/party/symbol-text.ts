import { fold } from '../vietnamese/fold.ts';
import { documentTypes } from './document-types.ts';

const DASHES = /\s*[-‐‑‒–—−]\s*/g;
const CENTRAL = /T\s*\.\s*[ƯU]\.?|(?<![\p{L}])TƯ(?![\p{L}])/gu;
const LEADING_WORD = /^(?:số|so)\s*(?:và ký hiệu|hiệu)?\s*[:.]?\s*(?=\d)/iu;
const typeNames = documentTypes
  .filter((type) => type.letters !== '')
  .map((type) => ({ name: fold(type.name), letters: type.letters }))
  .sort((left, right) => right.name.length - left.name.length);

/** Spellings of the central level's letters: T.Ư, TƯ -> TW. */
export function withCentralLetters(text: string): string {
  return text.replace(CENTRAL, 'TW');
}

/** A symbol without "Số", with plain hyphens and no spaces around its signs. */
export function compactForm(text: string): string {
  return withCentralLetters(text)
    .replace(LEADING_WORD, '')
    .replace(DASHES, '-')
    .replace(/\s*\/\s*/g, '/')
    .replace(/\s+(?=\/|-)/g, '');
}

/** Removes the name of a type from the beginning: "Chương trình số 05-CTr/TU" -> its letters and the rest. */
export function takeTypeWord(raw: string): { rest: string; wordType: string | null } {
  const folded = fold(raw);
  for (const { name, letters } of typeNames) {
    if (!folded.startsWith(`${name} `)) continue;
    const rest = [...raw].slice(name.length).join('').trim().replace(LEADING_WORD, '');
    if (/^\d/.test(rest)) return { rest, wordType: letters };
  }
  return { rest: raw, wordType: null };
}
