import type { HTMLElement } from 'node-html-parser';
import { normalizeLine } from '../../lib/vietnamese/normalize.ts';
import { visibleText, type WordBlock } from './blocks.ts';
import { joinTitles, withoutLevelGaps } from './headings.ts';
import { isLayoutTable } from './layout-table.ts';
import { paperLines } from './lines.ts';
import { paragraphMarkdown } from './paragraph-markdown.ts';
import { columnsMarkdown, tableMarkdown } from './table-markdown.ts';
import { convert, inline } from './turndown.ts';

export interface MarkdownOptions {
  /** Lines, by their index in paperLines, that are left out because a field holds them. */
  omitted?: ReadonlySet<number>;
  /** Markdown that stands for a picture; '' leaves it out. */
  picture: (id: string) => string;
}

/** The text of a Word file as the Markdown this site understands. */
export function toMarkdown(blocks: readonly WordBlock[], options: MarkdownOptions): string {
  const { omitted = new Set<number>() } = options;
  const lines = Map.groupBy(
    paperLines(blocks).map((line, index) => ({ ...line, isShown: !omitted.has(index) })),
    ({ block }) => block,
  );
  const parts = blocks.flatMap((block, index) => {
    const own = lines.get(index) ?? [];
    if (own.length === 0 || own.every(({ isShown }) => isShown))
      return blockMarkdown(block, options);
    return [
      ...own.filter(({ isShown }) => isShown).map(({ text }) => inline(text)),
      ...takePictures(block, options),
    ];
  });
  const texts = parts.map((part) => part.trim()).filter((part) => part !== '');
  return `${withoutLevelGaps(joinTitles(texts)).join('\n\n')}\n`;
}

function blockMarkdown(block: WordBlock, options: MarkdownOptions): string[] {
  const { kind, element, depth, text } = block;
  const pictures = takePictures(block, options);
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

/** The pictures of a block, which stand behind its text. */
function takePictures({ element }: WordBlock, options: MarkdownOptions): string[] {
  return element.querySelectorAll('img').map((image) => {
    const id = image.getAttribute('src') ?? '';
    image.remove();
    return options.picture(id);
  });
}

/** A list; the one that mammoth makes of footnotes and endnotes becomes footnotes of Markdown. */
function listMarkdown(element: HTMLElement): string[] {
  const items = element.childNodes.filter((node): node is HTMLElement => node.nodeType === 1);
  if (items.some((item) => /^footnote-|^endnote-/.test(item.getAttribute('id') ?? '')))
    return items.map((item, index) => {
      const text = normalizeLine(visibleText(item)).replace(/\s*↑$/, '');
      return `[^${index + 1}]: ${inline(text)}`;
    });
  return [convert(element)];
}
