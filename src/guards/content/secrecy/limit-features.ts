import { fold } from '../../../lib/vietnamese/fold.ts';

const SYMBOL = /(?<!\d)\d[\d.]*\s?[-–]\s?[A-ZĐ][^\s,;.]*/gu;
const FILE_NAME = /\.(?:docx?|pdf|xlsx?|pptx?|jpe?g|png|zip|rar)(?![\p{L}\d])/giu;
const TOKEN = /\p{L}+|\d+|[:()[\]"“”?!|;.,/-]/gu;
const IN_CAPITALS = /(?:TUYỆT |TỐI )?MẬT|NỘI BỘ|THU HỒI|HẠN CHẾ|KHÔNG/gu;

/**
 * What the classifier sees of a line, each feature once: its words and pairs of words without marks,
 * so that messages typed without them are read too; the same with marks behind "=", where the line
 * has any; and words of stamps in capitals.
 */
export function featuresOf(line: string): Set<string> {
  const text = line
    .normalize('NFC')
    .replace(SYMBOL, ' sokyhieu ')
    .replace(FILE_NAME, ' tepdinhkem ');
  const marked = text.toLocaleLowerCase('vi');
  const folded = fold(marked);
  const features = new Set<string>();
  const tokens = ['^', ...tokensOf(folded), '$'];
  for (const [at, token] of tokens.entries()) {
    features.add(token);
    if (at > 0) features.add(`${tokens[at - 1]} ${token}`);
  }
  const markedTokens = folded === marked ? [] : tokensOf(marked);
  for (const [at, token] of markedTokens.entries()) {
    features.add(`=${token}`);
    if (at > 0) features.add(`=${markedTokens[at - 1]} ${token}`);
  }
  for (const word of text.match(IN_CAPITALS) ?? []) features.add(`=${word}`);
  return features;
}

/** Words and signs; every number is the same. */
function tokensOf(text: string): string[] {
  return (text.match(TOKEN) ?? []).map((token) => (/^\d/.test(token) ? '#' : token));
}
