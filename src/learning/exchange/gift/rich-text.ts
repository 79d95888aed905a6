import { looksLikeHtml, type PlainText, plainHtml } from '../plain-html.ts';
import { type Tokens, textOf } from './tokens.ts';

/** The formats that a GIFT text may name before it. */
const FORMATS = ['html', 'markdown', 'plain', 'moodle'] as const;
export type Format = (typeof FORMATS)[number];

/**
 * A text of a GIFT file as plain text. Moodle's own format is text in which tags count.
 * @param inherited format of the question's text
 */
export function plainOf(
  tokens: Tokens,
  inherited: Format = 'moodle',
): PlainText & { format: Format } {
  const whole = tokens.join('').trimStart();
  const named = FORMATS.find((name) => whole.startsWith(`[${name}]`));
  const format = named ?? inherited;
  const text = textOf(named ? trimStart(tokens).slice(named.length + 2) : tokens);
  const isHtml = format === 'html' || (format === 'moodle' && looksLikeHtml(text));
  return { format, ...(isHtml ? plainHtml(text) : { text, hasPicture: false }) };
}

function trimStart(tokens: Tokens): Tokens {
  const first = tokens.findIndex((token) => token.trim() !== '');
  return first < 0 ? [] : tokens.slice(first);
}
