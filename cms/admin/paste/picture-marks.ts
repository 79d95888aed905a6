import { safeDecode } from '../../../src/lib/url.ts';
import { paragraphOf, textOf } from './elements.ts';
import { classesOf } from './inline-style.ts';
import { descriptionByPerson } from './machine-alt.ts';

/** A picture of the pasted text, in reading order. */
export interface PastedPicture {
  src: string;
  /** File name for people; '' when there is none. */
  name: string;
  /** What a person wrote to describe it; '' when nobody did. */
  alt: string;
  /** Whether the description it came with was made by a program and left out. */
  hadMachineAlt: boolean;
  /** Its caption in the document; '' when it had none. */
  caption: string;
}

/** Text that holds the place of a picture; private-use characters that nobody types. */
function pictureMarker(index: number): string {
  return `\uE000${index}\uE001`;
}

/** The number of the picture a text holds the place of; null for any other text. */
export function markedPicture(text: string): number | null {
  const found = /^\s*\uE000(\d+)\uE001\s*$/.exec(text)?.[1];
  return found === undefined ? null : Number(found);
}

/** A picture that some pages set for a character. */
const EMOJI = /^(?:\p{Extended_Pictographic}(?:\uFE0F|\u200D|[\u{1F3FB}-\u{1F3FF}])*)+$/u;
/** Marks a paragraph whose picture stood before its words. */
export const BELOW_PICTURE = 'data-below-picture';

/** Puts a marker where each picture stood, in a paragraph of its own. */
export function extractPictures(root: HTMLElement): PastedPicture[] {
  for (const image of root.querySelectorAll('img[alt]'))
    if (EMOJI.test(image.getAttribute('alt') ?? ''))
      image.replaceWith(image.getAttribute('alt') ?? '');
  const images = [...root.querySelectorAll('img')].filter((image) => {
    const isShown = !isTrackingDot(image);
    if (!isShown) image.remove();
    return isShown;
  });
  const lastAfter = new Map<Element, Element>();
  return images.map((image, index) => {
    const marker = paragraphOf(pictureMarker(index));
    const anchor = anchorOf(image);
    if (isBeforeWords(image, anchor) && !lastAfter.has(anchor)) {
      anchor.before(marker);
      anchor.setAttribute(BELOW_PICTURE, '');
    } else {
      // Pictures of one paragraph keep their order.
      (lastAfter.get(anchor) ?? anchor).after(marker);
      lastAfter.set(anchor, marker);
    }
    image.remove();
    return { ...pictureOf(image), caption: '' };
  });
}

function pictureOf(image: HTMLImageElement): Omit<PastedPicture, 'caption'> {
  const src = addressOf(image);
  const [address = ''] = src.split(/[?#]/);
  const last = (safeDecode(address) ?? address).split(/[\\/]/).at(-1) ?? '';
  const name = src.startsWith('data:') ? '' : last;
  const given = (image.getAttribute('alt') ?? '').trim();
  const alt = descriptionByPerson(given);
  return { src, name, alt, hadMachineAlt: given !== '' && alt === '' };
}

/** Pages that load pictures late put a dot into src and the address beside it. */
function addressOf(image: HTMLImageElement): string {
  const src = image.getAttribute('src') ?? '';
  const late = ['data-src', 'data-original', 'data-lazy-src'].map((name) =>
    image.getAttribute(name),
  );
  const isDot =
    src === '' || (src.startsWith('data:image/') && src.length < 150 && /gif|svg/.test(src));
  return isDot ? (late.find((address) => address) ?? src) : src;
}

/** A picture of one or two points across, by which pages count their readers. */
function isTrackingDot(image: HTMLImageElement): boolean {
  const sizes = ['width', 'height'].map((name) => Number(image.getAttribute(name) ?? Number.NaN));
  return sizes.every((size) => size <= 2) && !classesOf(image).includes('picture');
}

/** The block after which a picture's marker goes; without one, the outermost inline element around it. */
function anchorOf(image: Element): Element {
  const block = image.closest('table') ?? image.closest('p,h1,h2,h3,h4,h5,h6,li');
  if (!block) return outermostInline(image);
  const list = block.closest('ul,ol');
  return list ? outermost(list) : block;
}

/** Whether a picture begins its paragraph: then the words in it stand below the picture. */
function isBeforeWords(image: Element, anchor: Element): boolean {
  if (anchor.tagName !== 'P' || textOf(anchor) === '') return false;
  const range = document.createRange();
  range.setStart(anchor, 0);
  range.setEndBefore(image);
  return range.toString().trim() === '';
}

function outermostInline(element: Element): Element {
  const parent = element.parentElement;
  const isInline =
    parent &&
    !/^(?:BODY|DIV|SECTION|ARTICLE|MAIN|FIGURE|BLOCKQUOTE|CENTER|TD|TH|DD)$/.test(parent.tagName);
  return isInline ? outermostInline(parent) : element;
}

function outermost(list: Element): Element {
  const above = list.parentElement?.closest('ul,ol');
  return above ? outermost(above) : list;
}
