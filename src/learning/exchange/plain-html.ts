import { parse } from 'node-html-parser';
import { normalizeText } from '../../lib/vietnamese/normalize.ts';

/** A text of a file as plain text; pictures cannot come along. */
export interface PlainText {
  text: string;
  hasPicture: boolean;
}

/** The words of HTML, one line for each block of it. */
export function plainHtml(html: string): PlainText {
  return {
    text: normalizeText(parse(html).structuredText).trim(),
    hasPicture: /<img\b|@@PLUGINFILE@@/i.test(html),
  };
}

/** Whether a text of unknown format is HTML. */
export function looksLikeHtml(text: string): boolean {
  return /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>|&(?:[a-z]+\d?|#\d+|#x[0-9a-f]+);/i.test(text);
}
