import { HEADINGS, textOf } from './elements.ts';
import { STYLE, styleOf } from './inline-style.ts';
import { wordMarker } from './list-markers.ts';

/** What Word draws between a bullet or number and the words: spaces in tiny letters. */
const FILLER = /^7(?:\.0)?pt /;
/** No bullet or number is longer: "(xviii)", "1.2.3.4." */
const LONGEST_MARKER = 10;
/** How far Word indents a level, and the units it writes. */
const LEVEL_POINTS = 36;
const POINTS: Record<string, number> = { pt: 1, in: 72, cm: 28.35, mm: 2.835, px: 0.75 };

/**
 * Gives back to the items of Word's filtered page what tells a list: it keeps the bullet or number and the spaces
 * behind it, and drops the style words that name them.
 */
export function nameFilteredItems(root: HTMLElement): void {
  for (const paragraph of root.querySelectorAll(`p,${HEADINGS}`)) {
    if (wordMarker(paragraph)) continue;
    const filler = [...paragraph.querySelectorAll('span')].find(
      (span) => FILLER.test(styleOf(span, 'font')) && textOf(span) === '',
    );
    if (!filler) continue;
    const range = document.createRange();
    range.setStart(paragraph, 0);
    range.setEndAfter(filler);
    const text = range.toString().trim();
    if (text === '' || text.length > LONGEST_MARKER) continue;
    const marker = document.createElement('span');
    marker.setAttribute(STYLE, 'mso-list:Ignore');
    marker.append(range.extractContents());
    paragraph.prepend(marker);
    const style = paragraph.getAttribute(STYLE) ?? '';
    paragraph.setAttribute(STYLE, `${style};mso-list:l0 level${levelOf(paragraph)} lfo0`);
  }
}

function levelOf(paragraph: Element): number {
  const [, value = '0', unit = 'pt'] =
    /^([\d.]+)(pt|in|cm|mm|px)/.exec(styleOf(paragraph, 'margin-left')) ?? [];
  return Math.max(1, Math.round((Number(value) * (POINTS[unit] ?? 1)) / LEVEL_POINTS));
}
