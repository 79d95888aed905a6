import { normalizeText } from '../lib/vietnamese/normalize.ts';

/**
 * One spelling for the path of a picture or file, however Markdown carried it: NFC, and without the
 * %-encoding that a parser puts on spaces and marks.
 */
export function mediaPath(path: string): string {
  try {
    return normalizeText(decodeURI(path)).trim();
  } catch {
    return normalizeText(path).trim();
  }
}
