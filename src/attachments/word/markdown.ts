import type { HTMLElement } from 'node-html-parser';
import TurndownService from 'turndown';
import { isCapitals, isFormula, isRule } from '../../lib/party/recognise/paper-line.ts';
import { normalizeLine, normalizeText } from '../../lib/vietnamese/normalize.ts';
import { visibleText, type WordBlock } from './blocks.ts';
import { isLayoutTable, paperLines, tableColumns } from './lines.ts';

export interface MarkdownOptions {
  /** Lines (of paperLines) that stand elsewhere and are left out of the text. */
  without?: ReadonlySet<number>;
  /** Markdown that stands for a picture; '' leaves it out. */
  picture: (id: string) => string;
}

/** A heading is no longer than this; a longer bold paragraph is one that shouts. */
const HEADING_LENGTH = 180;
const ARTICLE_TITLE = 90;
const ARTICLE = /^(Điều\s+\d+[a-zđ]?\s*[.:]?)\s*(.*)$/isu;
/** What numbers a heading, and how deep it lies. */
const DEPTHS: readonly [RegExp, number][] = [
  [/^(?:phần|chương)\s/iu, 2],
  [/^[IVX]{1,5}\s*[.)-]/u, 2],
  [/^(?:mục|điều)\s+\d/iu, 3],
  [/^\d+\.\d+/, 4],
  [/^\d+\s*[.)]/, 3],
  [/^[a-zđ]\)/u, 4],
];

const turndown = new TurndownService({
  headingStyle: 'atx',
  bulletListMarker: '-',
  emDelimiter: '*',
  codeBlockStyle: 'fenced',
});
/** Numbers and hyphens that people typed are lists as much as those that Word made. */
turndown.escape = (text) =>
  text.replace(/[\\*_`[\]~]/g, '\\$&').replace(/^(\s*)([#>])/gm, '$1\\$2');
turndown.addRule('note', {
  filter: (node) => node.nodeName === 'SUP' && /^\[\d+\]$/.test(node.textContent ?? ''),
  replacement: (_content, node) => `[^${(node.textContent ?? '').replace(/\D/g, '')}]`,
});
turndown.addRule('link', {
  filter: 'a',
  replacement: (content, node) => {
    const href = (
      node as unknown as { getAttribute: (name: string) => string | null }
    ).getAttribute('href');
    return href && /^(?:https?:|mailto:)/i.test(href) && content
      ? `[${content}](${href})`
      : content;
  },
});

/** The text of a Word file as the Markdown this site understands. */
export function toMarkdown(blocks: readonly WordBlock[], options: MarkdownOptions): string {
  const { without = new Set<number>() } = options;
  const lines = Map.groupBy(
    paperLines(blocks).map((line, index) => ({ ...line, isKept: !without.has(index) })),
    ({ block }) => block,
  );
  const parts = blocks.flatMap((block, index) => {
    const own = lines.get(index) ?? [];
    if (own.length === 0 || own.every(({ isKept }) => isKept)) return blockMarkdown(block, options);
    return own
      .filter(({ isKept, text }) => isKept && !isFormula(text))
      .map(({ text }) => inline(text));
  });
  const whole = parts.map((part) => part.trim()).filter((part) => part !== '');
  return `${withoutGaps(joinTitles(whole)).join('\n\n')}\n`;
}

/** Headings step down one level at a time (WCAG 2.2, technique G141); the page's own are 1 and 2. */
function withoutGaps(parts: readonly string[]): string[] {
  let last = 2;
  return parts.map((part) => {
    const [, signs, rest] = /^(#{2,6}) (.*)$/s.exec(part) ?? [];
    if (signs === undefined) return part;
    last = Math.min(signs.length, last + 1);
    return `${'#'.repeat(last)} ${rest}`;
  });
}

/** "Chương I" and its name in capitals on the next line are one heading. */
function joinTitles(parts: readonly string[]): string[] {
  const joined: string[] = [];
  for (const part of parts) {
    const before = joined.at(-1) ?? '';
    const name = /^\*\*([^*\n]+)\*\*$/.exec(part)?.[1];
    const isNameless = /^#+ (?:chương|phần|mục)\s+(?:thứ\s+)?\S+$/iu.test(before);
    if (name && isNameless && isCapitals(name)) joined[joined.length - 1] = `${before}. ${name}`;
    else joined.push(part);
  }
  return joined;
}

function blockMarkdown(block: WordBlock, options: MarkdownOptions): string[] {
  const { kind, element, depth, text } = block;
  const pictures = element.querySelectorAll('img').map((image) => {
    const id = image.getAttribute('src') ?? '';
    image.remove();
    return options.picture(id);
  });
  if (text === '') return pictures;
  switch (kind) {
    case 'heading':
      return [...pictures, `${'#'.repeat(Math.min(6, depth + 1))} ${inline(text)}`];
    case 'list':
      return [...listMarkdown(element), ...pictures];
    case 'table':
      return [
        ...(isLayoutTable(block) ? columnsMarkdown(block) : [tableMarkdown(element)]),
        ...pictures,
      ];
    case 'paragraph':
      return [...paragraphMarkdown(block), ...pictures];
    default:
      return kind satisfies never;
  }
}

function paragraphMarkdown({ element, text }: WordBlock): string[] {
  const line = normalizeLine(text);
  if (/^-{3,}$/.test(line) || isRule(line)) return [];
  const bold = element.querySelectorAll('strong').map((node) => node.textContent);
  const isBold = normalizeLine(bold.join('')).length >= line.length * 0.9;
  const [, article = '', rest = ''] = ARTICLE.exec(line) ?? [];
  const isTitle = (isBold && line.length <= HEADING_LENGTH) || isArticleTitle(rest);
  if (article !== '' && (rest === '' || isTitle)) return [`### ${inline(line)}`];
  if (article !== '') return [`### ${inline(article)}`, withoutStart(convert(element), article)];
  const depth = DEPTHS.find(([pattern]) => pattern.test(line))?.[1];
  const isNamed = depth !== undefined || (!isCapitals(line) && !isSigning(line));
  const isHeading = isBold && line.length <= HEADING_LENGTH && isNamed && !/[;,]$/.test(line);
  if (isHeading) return [`${'#'.repeat(depth ?? 3)} ${inline(line)}`];
  return [convert(element)];
}

/** "Phạm vi điều chỉnh" behind "Điều 1.": short, and no sentence. */
function isArticleTitle(rest: string): boolean {
  return (
    rest.length <= ARTICLE_TITLE && !/[.;:,]$|(?<!\p{L})(?:này|ban hành kèm)(?!\p{L})/iu.test(rest)
  );
}

/** Names, posts and places at the end of a paper are bold and no headings. */
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

function convert(element: HTMLElement): string {
  return turndown
    .turndown(normalizeText(element.outerHTML).replace(/\t+/g, ' '))
    .replace(/ {3,}(?!\n)/g, ' ')
    .replace(/\*\*\s*\*\*/g, ' ');
}

function inline(text: string): string {
  return turndown.escape(normalizeLine(text));
}

/** Lists as they are; the list of footnotes that mammoth puts at the end as footnotes. */
function listMarkdown(element: HTMLElement): string[] {
  const items = element.childNodes.filter((node): node is HTMLElement => node.nodeType === 1);
  if (items.some((item) => /^footnote-|^endnote-/.test(item.getAttribute('id') ?? '')))
    return items.map((item, index) => {
      const text = normalizeLine(visibleText(item)).replace(/\s*↑$/, '');
      return `[^${index + 1}]: ${turndown.escape(text)}`;
    });
  return [convert(element)];
}

function columnsMarkdown(block: WordBlock): string[] {
  return tableColumns(block).flatMap((lines) =>
    lines
      .filter(({ text }) => !isRule(text) && !isFormula(text))
      .map(({ text, isBold }) => (isBold ? `**${inline(text)}**` : inline(text))),
  );
}

/** A table of data. Merged cells are repeated as empty ones; a table in a cell becomes its text. */
function tableMarkdown(element: HTMLElement): string {
  const rows = element.querySelectorAll('tr').filter((row) => row.closest('table') === element);
  const spans = new Map<number, number>();
  const cells = rows.map((row) => {
    const line: string[] = [];
    const own = row.childNodes.filter((node): node is HTMLElement => node.nodeType === 1);
    const put = (text: string) => {
      while ((spans.get(line.length) ?? 0) > 0) {
        spans.set(line.length, (spans.get(line.length) ?? 1) - 1);
        line.push('');
      }
      line.push(text);
    };
    for (const cell of own) {
      const text = turndown.escape(normalizeLine(visibleText(cell))).replaceAll('|', '\\|');
      put(text);
      const down = Number(cell.getAttribute('rowspan') ?? 1) - 1;
      if (down > 0) spans.set(line.length - 1, down);
      for (let more = Number(cell.getAttribute('colspan') ?? 1); more > 1; more -= 1) put('');
    }
    return line;
  });
  const width = Math.max(1, ...cells.map((line) => line.length));
  const print = (line: readonly string[]) =>
    `| ${Array.from({ length: width }, (_none, index) => line[index] ?? '').join(' | ')} |`;
  const [head = [], ...body] = cells;
  return [print(head), `|${' --- |'.repeat(width)}`, ...body.map(print)].join('\n');
}
