import { isCapitals, isSeparator } from '../../lib/party/recognise/paper-line.ts';
import { normalizeLine } from '../../lib/vietnamese/normalize.ts';
import type { WordBlock } from './blocks.ts';
import { convert, inline } from './turndown.ts';

/** A longer bold paragraph is emphasis and no heading. */
const MAX_HEADING_LENGTH = 180;
const MAX_ARTICLE_TITLE = 90;
const ARTICLE = /^(Điều\s+\d+[a-zđ]?\s*[.:]?)\s*(.*)$/isu;
/** How a numbered heading begins, and its level. */
const DEPTHS: readonly [RegExp, number][] = [
  [/^(?:phần|chương)\s/iu, 2],
  [/^[IVX]{1,5}\s*[.)-]/u, 2],
  [/^(?:mục|điều)\s+\d/iu, 3],
  [/^\d+\.\d+/, 4],
  [/^\d+\s*[.)]/, 3],
  [/^[a-zđ]\)/u, 4],
];

/** A paragraph as Markdown: an article, a bold line and a numbered bold line become headings. */
export function paragraphMarkdown({ element, text }: WordBlock): string[] {
  const line = normalizeLine(text);
  if (/^-{3,}$/.test(line) || isSeparator(line)) return [];
  const bold = element.querySelectorAll('strong').map((node) => node.textContent);
  const isBold = normalizeLine(bold.join('')).length >= line.length * 0.9;
  const [, article = '', rest = ''] = ARTICLE.exec(line) ?? [];
  const isTitle = (isBold && line.length <= MAX_HEADING_LENGTH) || isArticleTitle(rest);
  if (article !== '' && (rest === '' || isTitle)) return [`### ${inline(line)}`];
  if (article !== '') return [`### ${inline(article)}`, withoutStart(convert(element), article)];
  const depth = DEPTHS.find(([pattern]) => pattern.test(line))?.[1];
  const isNamed = depth !== undefined || (!isCapitals(line) && !isSigning(line));
  const isHeading = isBold && line.length <= MAX_HEADING_LENGTH && isNamed && !/[;,]$/.test(line);
  if (isHeading) return [`${'#'.repeat(depth ?? 3)} ${inline(line)}`];
  return [convert(element)];
}

/** Whether the words behind "Điều 1." are its title ("Phạm vi điều chỉnh") and no sentence. */
function isArticleTitle(rest: string): boolean {
  return (
    rest.length <= MAX_ARTICLE_TITLE &&
    !/[.;:,]$|(?<!\p{L})(?:này|ban hành kèm)(?!\p{L})/iu.test(rest)
  );
}

/** Whether a bold line names a person, the recipients or the addressee, and is no heading. */
function isSigning(line: string): boolean {
  return (
    /^(?:nơi nhận|kính gửi|kính trình)/iu.test(line) ||
    /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}*){1,5}$/u.test(line)
  );
}

/** "**Điều 1.** Thành lập …" without its first words, which have become a heading. */
function withoutStart(markdown: string, start: string): string {
  const letters = normalizeLine(start).length;
  const plain = markdown.replace(/^[*_]+/, '');
  return plain.slice(letters).replace(/^[*_:.\s]+/, '');
}
