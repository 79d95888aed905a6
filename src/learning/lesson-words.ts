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
  const open = new Map(words.abbreviations);
  return pieces.map((html) => {
    let depth = 0;
    return html.replace(/<(\/?)([a-z][a-z0-9]*)\b[^>]*>|[^<]+/gi, (token, slash, tag) => {
      if (tag !== undefined) {
        if (CLOSED.test(String(tag).toLowerCase())) depth += slash ? -1 : 1;
        return token;
      }
      return depth > 0 ? token : marked(token, open, words.sign);
    });
  });
}

function marked(text: string, open: Map<string, string>, sign: LessonWords['sign']): string {
  for (const [short, long] of open) {
    const use = new RegExp(`(?<![\\p{L}\\d./-])${RegExp.escape(short)}(?![\\p{L}\\d/-])`, 'u');
    const found = use.exec(text);
    if (!found) continue;
    open.delete(short);
    const before = marked(text.slice(0, found.index), open, sign);
    const after = marked(text.slice(found.index + short.length), open, sign);
    return `${before}<abbr title="${escapeHtml(long)}">${short}</abbr>${after}`;
  }
  return signed(text, sign);
}

function signed(text: string, { text: words, href }: LessonWords['sign']): string {
  return text.replaceAll(words, `<a class="uncertain" href="${escapeHtml(href)}">${words}</a>`);
}
