import mammoth from 'mammoth';
import { type HTMLElement, parse } from 'node-html-parser';
import { normalizeLine, normalizeText } from '../../lib/vietnamese/normalize.ts';
import type { LeftOut } from './left-out.ts';
import { setParagraphs } from './paragraph-setting.ts';
import { prepareWord } from './prepare.ts';

/** A picture of a Word file. */
export interface WordPicture {
  /** Name that stands in the text for it: "hinh-1". */
  id: string;
  type: string;
  bytes: Buffer;
}

/** A piece of a Word file in reading order. */
export interface WordBlock {
  kind: 'paragraph' | 'heading' | 'list' | 'table';
  /** 1 to 6, headings only. */
  depth: number;
  element: HTMLElement;
  /** Its text; line breaks stay. */
  text: string;
}

export interface WordContent {
  blocks: WordBlock[];
  pictures: WordPicture[];
  /** How many words were restored, by legacy font. */
  restored: { TCVN3: number; VNI: number };
  /** It holds tracked changes or comments. */
  hasTrackedChanges: boolean;
  /** Words that stand beside the text: in headers, comments, drawings, or taken out. */
  leftOut: LeftOut[];
  /** Words in text boxes. */
  boxText: string;
}

/** Reads a Word file. @throws Error when it is none, or too large */
export async function readWord(content: Uint8Array): Promise<WordContent> {
  const { bytes, ...rest } = prepareWord(content);
  const pictures: WordPicture[] = [];
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    {
      ...setParagraphs,
      convertImage: mammoth.images.imgElement(async (image) => {
        const id = `hinh-${pictures.length + 1}`;
        try {
          pictures.push({ id, type: image.contentType, bytes: await image.readAsBuffer() });
        } catch {
          // The file names a picture that it does not hold: the text can be read all the same.
          pictures.push({ id, type: '', bytes: Buffer.alloc(0) });
        }
        return { src: id };
      }),
    },
  );
  return { ...rest, blocks: blocksOf(value), pictures };
}

/** The pieces of a document's HTML, in reading order. */
export function blocksOf(html: string): WordBlock[] {
  return parse(html).childNodes.flatMap((node) => {
    if (node.nodeType !== 1) return [];
    const element = node as HTMLElement;
    const inner = frameContent(element);
    if (inner) return blocksOf(inner.innerHTML);
    const text = visibleText(element);
    const hasPicture = element.querySelector('img') !== null;
    return text === '' && !hasPicture ? [] : [{ ...shapeOf(element), element, text }];
  });
}

/** The only cell of a table that is a frame around another table; null for other elements. */
function frameContent(element: HTMLElement): HTMLElement | null {
  if (element.tagName !== 'TABLE') return null;
  const cells = element
    .querySelectorAll('td,th')
    .filter((cell) => cell.closest('table') === element);
  const [only] = cells;
  return only && cells.length === 1 && only.querySelector('table') ? only : null;
}

function shapeOf({ tagName }: HTMLElement): Pick<WordBlock, 'kind' | 'depth'> {
  const depth = /^H([1-6])$/.exec(tagName)?.[1];
  if (depth) return { kind: 'heading', depth: Number(depth) };
  if (tagName === 'TABLE') return { kind: 'table', depth: 0 };
  if (tagName === 'UL' || tagName === 'OL') return { kind: 'list', depth: 0 };
  return { kind: 'paragraph', depth: 0 };
}

/** The text of an element as printed: a break is a line, so are paragraphs inside it. */
export function visibleText(element: HTMLElement): string {
  const html = element.innerHTML.replace(/<br\s*\/?>|<\/(?:p|li|tr|td|th|h[1-6])>/gi, '\n');
  return normalizeText(parse(html).textContent)
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => normalizeLine(line) !== '')
    .join('\n');
}
