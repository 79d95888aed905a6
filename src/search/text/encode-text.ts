import { GLUE, HIDDEN, JOINT, replaceDStroke } from './index-letters.ts';
import { pairToken } from './tokens.ts';
import { areJoined, type Word, wordKey, wordsOf } from './words.ts';

/** Index words added at a place in the text; they are found there and never shown. */
export interface HiddenTokens {
  /** Index of the word after which they stand. */
  after: number;
  tokens: readonly string[];
}

/**
 * Text as Pagefind gets it; one module for the build and the browser, so that they cannot differ.
 * {@link decodeText} gives the text back.
 * @param text from cleanText
 * @param words those of the text, where they are known
 */
export function encodeText(
  text: string,
  added: readonly HiddenTokens[] = [],
  words: readonly Word[] = wordsOf(text),
): string {
  const hidden = new Map<number, string[]>();
  for (const { after, tokens } of added)
    hidden.set(after, [...(hidden.get(after) ?? []), ...tokens]);
  let encoded = '';
  let end = 0;
  let pending = '';
  words.forEach((word, index) => {
    const between = text.slice(end, word.start);
    const isGlued = index > 0 && !END_IS_SPACE.test(between);
    encoded += isGlued ? ` ${pending}${GLUE}${between}` : between + pending;
    const following = words[index + 1];
    const isJoined = following !== undefined && areJoined(text, word, following);
    const next = isJoined ? wordKey(following.text) : '';
    const own = wordKey(word.text);
    const written = replaceDStroke(word.text);
    encoded += written + JOINT + (next ? next + JOINT : '');
    // "kĩ" is also found as "kỹ", "04" as "4".
    const canonical = written.toLowerCase() === own ? null : pairToken(own, next);
    pending = hiddenText(hidden.get(index), canonical);
    end = word.end;
  });
  encoded += text.slice(end);
  return pending === '' ? encoded : `${encoded} ${pending}${GLUE}`;
}

const END_IS_SPACE = /\s$/;

/** The text people read, back from the index: no hidden words, no ḏ for đ, no joints. */
export function decodeText(encoded: string): string {
  return encoded
    .replace(/`\S+ /g, '')
    .replace(/ǀ(?:[\p{L}\p{M}\p{N}]+ǀ)?/gu, '')
    .replace(/ \^/g, '')
    .replaceAll('ḏ', 'đ')
    .replaceAll('Ḏ', 'Đ');
}

function hiddenText(tokens: readonly string[] | undefined, canonical: string | null): string {
  if (!tokens && canonical === null) return '';
  const all = new Set([...(tokens ?? []), ...(canonical === null ? [] : [canonical])]);
  return [...all].map((token) => `${HIDDEN}${token} `).join('');
}
