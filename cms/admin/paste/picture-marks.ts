import { safeDecode } from '../../../src/lib/url.ts';

/** A picture of the pasted text, in reading order. */
export interface PastedPicture {
  src: string;
  /** File name for people; '' when there is none. */
  name: string;
  alt: string;
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

/** Puts a marker where each picture stood, in a paragraph of its own. */
export function extractPictures(root: HTMLElement): PastedPicture[] {
  return [...root.querySelectorAll('img')].map((image, index) => {
    const src = image.getAttribute('src') ?? '';
    const [address = ''] = src.split(/[?#]/);
    const marker = document.createElement('p');
    marker.textContent = pictureMarker(index);
    const block = image.closest('table') ?? image.closest('p,h1,h2,h3,h4,h5,h6,li');
    image.remove();
    const list = block?.closest('ul,ol');
    if (block) (list ? outermost(list) : block).after(marker);
    else root.append(marker);
    const last = address.split(/[\\/]/).at(-1) ?? '';
    const name = src.startsWith('data:') ? '' : (safeDecode(last) ?? last);
    return { src, name, alt: image.getAttribute('alt') ?? '' };
  });
}

function outermost(list: Element): Element {
  const above = list.parentElement?.closest('ul,ol');
  return above ? outermost(above) : list;
}
