import { findLegacyText } from '../../lib/vietnamese/legacy-fonts.ts';
import { BEYOND_LATIN1, decode, type LegacyFont, legacyVerdict } from './legacy-verdict.ts';

/** A page with fewer words of a legacy font only quotes them. */
const MIN_WORDS = 3;

/**
 * Restores HTML typed in a legacy font that nothing names, as in saved web pages. Each text between
 * two tags is judged by its own words.
 * @returns the legacy font, null where nothing was restored, and how many texts were
 */
export function restoreHtml(html: string): {
  text: string;
  font: LegacyFont | null;
  count: number;
} {
  const found = findLegacyText(html.replace(/<[^<>]*>/g, ' '));
  const [first] = found;
  if (!first || found.length < MIN_WORDS) return { text: html, font: null, count: 0 };
  let count = 0;
  const text = html.replace(/(?<=^|>)[^<>]+(?=<|$)/g, (stretch) => {
    if (BEYOND_LATIN1.test(stretch) || legacyVerdict(stretch, first.font) <= 0) return stretch;
    count += 1;
    return decode(stretch, first.font, '');
  });
  return { text, font: count > 0 ? first.font : null, count };
}
