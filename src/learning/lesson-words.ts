import { escapeHtml } from '../lib/html.ts';

/** What is done to the words of a lesson after it was rendered. */
export interface LessonWords {
  /** Abbreviations with their long forms; each is explained where it stands first. */
  abbreviations: ReadonlyMap<string, string>;
  /** The sign for what is known through another source, and the address of its explanation. */
  sign: { text: string; href: string };
}

/** Elements whose words stay as they are: links and headings are read alone, code is quoted. */
const CLOSED = /^(?:a|abbr|code|pre|h[1-6]|summary|button|label)$/;

/**
 * Explains abbreviations at their first use (WCAG 2.2, 3.1.4) and links the sign of uncertain statements.
 * @param pieces HTML of a lesson, in order
 */
export function markLessonWords(pieces: readonly string[], words: LessonWords): string[] {
  const { abbreviations, sign } = words;
  const marked = wordsToMark(words);
  const explained = new Set<string>();
  const mark = (found: string) => {
    if (found === sign.text)
      return `<a class="uncertain" href="${escapeHtml(sign.href)}">${found}</a>`;
    if (explained.has(found)) return found;
    explained.add(found);
    return `<abbr title="${escapeHtml(abbreviations.get(found) ?? '')}">${found}</abbr>`;
  };
  return pieces.map((html) => {
    let depth = 0;
    return html.replace(/<(\/?)([a-z][a-z0-9]*)\b[^>]*>|[^<]+/gi, (token, slash, tag) => {
      if (tag !== undefined) {
        if (CLOSED.test(String(tag).toLowerCase())) depth += slash ? -1 : 1;
        return token;
      }
      return depth > 0 ? token : token.replace(marked, mark);
    });
  });
}

/** The sign and all abbreviations that stand alone, longest first: a symbol or a longer word is none. */
function wordsToMark({ abbreviations, sign }: LessonWords): RegExp {
  const shorts = [...abbreviations.keys()].toSorted((left, right) => right.length - left.length);
  const alone = shorts.map((short) => RegExp.escape(short)).join('|');
  const parts = [RegExp.escape(sign.text)];
  if (alone !== '') parts.push(`(?<![\\p{L}\\d./-])(?:${alone})(?![\\p{L}\\d/-])`);
  return new RegExp(parts.join('|'), 'gu');
}
