import type { Element } from '@xmldom/xmldom';
import { normalizeText } from '../../../lib/vietnamese/normalize.ts';
import type { WordStyles } from '../styles.ts';
import { attribute, below, childOf, W } from '../xml.ts';
import type { LineSpacing, Setting } from './laid-line.ts';
import { letterSetting, type Piece, textOf } from './letter-setting.ts';

/** A line of a paragraph before its place in the paper is known. */
export interface ParagraphLine {
  text: string;
  isBold: boolean;
  align: 'center' | 'right' | null;
  setting: Setting;
  /** Its letters with their formats. */
  pieces: readonly Piece[];
}

const TWIPS_A_MM = 1440 / 25.4;
/** A sign that somebody typed, or a symbol that a list stands before. */
const BULLET = /^\s*(?:[-–+•]|số\s)/iu;
const DRAWN_LINE = /^(?:line|straightConnector1)$/;

/** Millimetres of a length in twentieths of a point; 0 for none. */
export function mmOf(twips: string | null): number {
  return twips === null ? 0 : Math.round((Number(twips) / TWIPS_A_MM) * 10) / 10;
}

/** The printed lines of a paragraph, without those of text boxes in it; empty lines are left out. */
export function paragraphLines(paragraph: Element, styles: WordStyles): ParagraphLine[] {
  const format = styles.paragraphFormat(paragraph);
  const jc = settingOf(attribute(format.jc, 'val'));
  const isBulleted =
    (attribute(childOf(styles.numberingOf(paragraph), 'numId'), 'val') ?? '0') !== '0';
  const hasRule = isDrawn(paragraph) || hasBorderBelow(format.pBdr);
  const lines: Piece[][] = [[]];
  for (const run of runsOf(paragraph)) {
    const own = styles.formatOf(run, paragraph);
    for (const child of run.childNodes) {
      if (child.nodeType !== 1 || child.namespaceURI !== W) continue;
      if (child.localName === 'br') lines.push([]);
      const text = child.localName === 'tab' ? '\t' : (child.textContent ?? '');
      if (child.localName === 't' || child.localName === 'tab')
        lines.at(-1)?.push({ text: normalizeText(text), format: own });
    }
  }
  const printed = lines.flatMap((pieces): ParagraphLine[] => {
    const own = textOf(pieces);
    if (own.trim() === '') return [];
    const text = isBulleted && pieces === lines[0] && !BULLET.test(own) ? `- ${own.trim()}` : own;
    const setting: Setting = {
      ...letterSetting(pieces),
      jc,
      spacing: spacingOf(format.spacing),
      firstIndent: indentOf(format.ind),
      hasRule: false,
    };
    const align = jc === 'center' || jc === 'right' ? jc : null;
    return [{ text, isBold: setting.isBold, align, setting, pieces }];
  });
  const last = printed.at(-1);
  if (last && hasRule) last.setting.hasRule = true;
  return printed;
}

/** A piece of a line, as wide gaps divide it, with how its own letters are set. */
export function cutLine(line: ParagraphLine, text: string): ParagraphLine {
  let skipped = textOf(line.pieces).indexOf(text);
  let left = text.length;
  const pieces = line.pieces.flatMap((piece): Piece[] => {
    const own = piece.text.slice(Math.max(0, skipped)).slice(0, Math.max(0, left));
    skipped -= piece.text.length;
    left -= own.length;
    return own === '' ? [] : [{ ...piece, text: own }];
  });
  if (pieces.length === 0) return { ...line, text };
  const setting = { ...line.setting, ...letterSetting(pieces) };
  return { ...line, text, isBold: setting.isBold, setting, pieces };
}

/** Whether a paragraph without text is a drawn line. */
export function isDrawnLine(paragraph: Element, styles: WordStyles): boolean {
  return isDrawn(paragraph) || hasBorderBelow(styles.paragraphFormat(paragraph).pBdr);
}

/** How a paragraph is set, by the word of ECMA-376 part 1, 17.18.44. */
export function settingOf(jc: string | null): Setting['jc'] {
  if (jc === 'center' || jc === 'both') return jc;
  if (jc === 'distribute') return 'both';
  return jc === 'right' || jc === 'end' ? 'right' : 'left';
}

/** The runs of a paragraph that are not in a text box, in order. */
function runsOf(node: Element): Element[] {
  return [...node.childNodes].flatMap((child): Element[] => {
    if (child.nodeType !== 1) return [];
    const element = child as Element;
    if (element.localName === 'r' && element.namespaceURI === W) return [element];
    return /^(?:hyperlink|ins|moveTo|smartTag|sdt|sdtContent|customXml)$/.test(
      element.localName ?? '',
    )
      ? runsOf(element)
      : [];
  });
}

function spacingOf(spacing: Element | null): LineSpacing | null {
  const line = attribute(spacing, 'line');
  if (line === null) return null;
  const rule = attribute(spacing, 'lineRule');
  if (rule === 'exact' || rule === 'atLeast') return { rule, value: Number(line) / 20 };
  return { rule: 'multiple', value: Number(line) / 240 };
}

function indentOf(ind: Element | null): number {
  const hanging = attribute(ind, 'hanging');
  return hanging === null ? mmOf(attribute(ind, 'firstLine')) : -mmOf(hanging);
}

function hasBorderBelow(borders: Element | null): boolean {
  const value = attribute(childOf(borders, 'bottom'), 'val');
  return value !== null && !/^(?:nil|none)$/.test(value);
}

/** Whether a straight line is drawn in a paragraph (DrawingML or VML). */
function isDrawn(paragraph: Element): boolean {
  return [...below(paragraph, 'drawing'), ...below(paragraph, 'pict')].some((drawing) =>
    [...drawing.getElementsByTagName('*')].some(
      (shape) =>
        (shape.localName === 'prstGeom' && DRAWN_LINE.test(shape.getAttribute('prst') ?? '')) ||
        (shape.namespaceURI === 'urn:schemas-microsoft-com:vml' &&
          (shape.localName === 'line' || shape.getAttribute('type') === '#_x0000_t32')),
    ),
  );
}
