import { textOf } from './elements.ts';
import { classesOf, styleOf } from './inline-style.ts';
import { BELOW_PICTURE, markedPicture, type PastedPicture } from './picture-marks.ts';

/** Class names of captions: Word, LibreOffice, news pages. */
const CAPTION_CLASS =
  /^(?:mso-?caption|(?:caption|illustration|figure|drawing)(?:-(?:western|cjk|ctl))?|figcaption|wp-caption-text|.*[-_]caption|caption[-_].*|chu-?thich.*|photo-?note)$/;
/** How offices begin a caption: "Ảnh 1: …", "Hình 2.3. …", "Sơ đồ 4 - …". */
const NUMBERED =
  /^(?:ảnh|hình(?: ảnh| vẽ)?|sơ đồ|biểu đồ|bản đồ|đồ thị|illustration|drawing|figure|fig\.?|picture|photo|image)\s*(?:số\s*)?(?:\d+(?:\.\d+)*|[ivx]+)\s*[:.\-–—]\s*\S/i;
const OF_TABLE = /^(?:bảng|biểu(?: số)?|table)\s*\d/i;
/** A caption is a line or two. */
const MOST_LETTERS = 400;
const LINES = 'p,h1,h2,h3,h4,h5,h6,li,td,th,figcaption,caption,div,dd,dt';

/**
 * Moves captions into the pictures right before or after them. One that stands between two pictures belongs to
 * the one above, unless that has one already.
 */
export function assignCaptions(root: HTMLElement, pictures: PastedPicture[]): void {
  if (pictures.length === 0) return;
  const lines = [...root.querySelectorAll(LINES)].filter(
    (line) => textOf(line) !== '' && !line.querySelector(LINES),
  );
  const pictureAt = (line: Element | undefined): PastedPicture | undefined => {
    const index = line ? markedPicture(line.textContent ?? '') : null;
    return index === null ? undefined : pictures[index];
  };
  const taken = new Map<Element | undefined, PastedPicture>();
  for (const [at, line] of lines.entries()) {
    const above = pictureAt(lines[at - 1]);
    const below = isCaption(line) ? pictureAt(lines[at + 1]) : undefined;
    const isBelow = isCaption(line) || isSetAsCaption(line);
    const free = [isBelow ? above : undefined, below].find((one) => one?.caption === '');
    // A caption may go on in a second line.
    const picture =
      free ??
      ((isCaption(line) && isNamed(line)) || (isSetAsCaption(line) && !NUMBERED.test(textOf(line)))
        ? taken.get(lines[at - 1])
        : undefined);
    if (!picture) continue;
    picture.caption = [picture.caption, textOf(line)].filter((text) => text !== '').join(' ');
    taken.set(line, picture);
    removeWithFrame(line);
  }
}

function isCaption(line: Element): boolean {
  const text = textOf(line);
  if (text.length > MOST_LETTERS || markedPicture(text) !== null || OF_TABLE.test(text))
    return false;
  return isNamed(line) || NUMBERED.test(text);
}

/** Whether the document calls a line a caption. */
function isNamed(line: Element): boolean {
  const holders = [line, line.parentElement, line.querySelector('[data-ccp-parastyle]')];
  return (
    line.closest('figcaption,.figcaption') !== null ||
    holders.some(
      (element) =>
        element?.getAttribute('data-ccp-parastyle')?.toLowerCase() === 'caption' ||
        (element && classesOf(element).some((name) => CAPTION_CLASS.test(name))),
    )
  );
}

/** A short line in the middle that is all in italics or stood below the picture in its own paragraph, as people write captions by hand. */
function isSetAsCaption(line: Element): boolean {
  const text = textOf(line);
  const isCentred =
    line.closest('center,[align="center" i]') !== null ||
    styleOf(line, 'text-align') === 'center' ||
    (line.parentElement !== null && styleOf(line.parentElement, 'text-align') === 'center');
  const slanted = [line, ...line.querySelectorAll('*')].filter(
    (one) => /^(?:I|EM)$/.test(one.tagName) || styleOf(one, 'font-style') === 'italic',
  );
  const outer = slanted.filter((one) => !slanted.some((two) => two !== one && two.contains(one)));
  // Spell-checking cuts the words into several.
  const bare = (words: string) => words.replace(/\s+/g, '');
  const isItalic = bare(outer.map(textOf).join('')) === bare(text);
  const isBelowPicture = line.hasAttribute(BELOW_PICTURE);
  return (
    isCentred && (isItalic || isBelowPicture) && text.length <= MOST_LETTERS && !OF_TABLE.test(text)
  );
}

/** Takes a line away, and the cell, row and table around it when nothing else is in them. */
function removeWithFrame(line: Element): void {
  const parent = line.parentElement;
  line.remove();
  if (parent && /^(?:T[DRH]|TBODY|TABLE|FIGCAPTION|FIGURE|LI|UL|OL)$/.test(parent.tagName))
    if (textOf(parent) === '') removeWithFrame(parent);
}
