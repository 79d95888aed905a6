import { type Element, XMLSerializer } from '@xmldom/xmldom';
import { strFromU8, strToU8, type Unzipped, zipSync } from 'fflate';
import type { LeftOut } from './left-out.ts';
import type { LegacyFont } from './legacy-verdict.ts';
import { WordNumbering } from './numbering.ts';
import { WordStyles } from './styles.ts';
import { TEXT_PARTS, unpack } from './unpack.ts';
import { dropHidden, openTextBoxes, openWrappers, writeEquations } from './visible-text.ts';
import { writeNumbers } from './write-numbers.ts';
import { writeText } from './write-text.ts';
import { below, parseXml, type XmlDocument } from './xml.ts';

/** A Word file whose text is all Unicode and whose numbers stand in the text. */
export interface PreparedWord {
  bytes: Uint8Array;
  /** Words that were restored, by the legacy font they were in. */
  restored: Record<LegacyFont, number>;
  /** It holds tracked changes or comments, which whoever downloads the file can read. */
  hasTrackedChanges: boolean;
  /** Words that are no text of the paper, by where they stood; a stamp may be among them. */
  leftOut: LeftOut[];
  /** Words in text boxes: the place of a stamp. */
  boxText: string;
}

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const MAX_PARAGRAPHS = 20_000;
const OTHER_PARTS: readonly [RegExp, LeftOut['kind']][] = [
  [/^word\/(?:header|footer)\d*\.xml$/, 'margin'],
  [/^word\/comments\d*\.xml$/, 'comment'],
  [/^word\/(?:diagrams\/data|charts\/chart)\d*\.xml$/, 'drawing'],
];
const WORD_ART = /<v:textpath[^>]*\sstring="([^"]{1,200})"/g;

/** A Word file made plain, as the trees of its parts. */
export interface OpenedWord extends Omit<PreparedWord, 'bytes'> {
  parts: Unzipped;
  styles: WordStyles;
  /** The parts that hold text people wrote, by name. */
  documents: ReadonlyMap<string, XmlDocument>;
}

/** A Word file plain enough for mammoth. @throws Error when the file is no Word file, or too large */
export function prepareWord(content: Uint8Array): PreparedWord {
  const { parts, documents, restored, hasTrackedChanges, leftOut, boxText } = openWord(content);
  for (const [name, document] of documents)
    parts[name] = strToU8(new XMLSerializer().serializeToString(document));
  return { bytes: zipSync(parts, { level: 0 }), restored, hasTrackedChanges, leftOut, boxText };
}

/**
 * Makes a Word file plain: legacy fonts restored, capitals that only a property makes written out,
 * numbers of lists put into the text, hidden and deleted text taken out.
 * @throws Error when the file is no Word file, or too large
 */
export function openWord(content: Uint8Array): OpenedWord {
  const parts = unpack(content);
  const documents = new Map<string, XmlDocument>();
  const text = (name: string) => textOf(parts, name);
  if (!parts['word/document.xml']) throw new Error('word/document.xml');
  const styles = new WordStyles(text('word/styles.xml'), text('word/theme/theme1.xml'));
  const hasTrackedChanges =
    /<w:(?:del|ins|moveFrom) /.test(text('word/document.xml') ?? '') ||
    parts['word/comments.xml'] !== undefined;
  const leftOut = otherParts(parts);
  const boxes: string[] = [];
  const restored: PreparedWord['restored'] = { TCVN3: 0, VNI: 0 };
  for (const name of TEXT_PARTS) {
    const document = parseXml(text(name));
    if (!document) continue;
    if (below(document, 'p').length > MAX_PARAGRAPHS) throw new Error('too large');
    const { deleted, hidden } = dropHidden(document);
    leftOut.push(...named('deleted', deleted), ...named('hidden', hidden));
    openWrappers(document);
    writeEquations(document);
    openTextBoxes(document);
    for (const box of below(document, 'txbxContent'))
      boxes.push(...below(box, 'p').map((one) => one.textContent ?? ''));
    writeNumbers(document, styles, new WordNumbering(text('word/numbering.xml')));
    writeText(document, styles, restored);
    documents.set(name, document);
  }
  return {
    parts,
    styles,
    documents,
    restored,
    hasTrackedChanges,
    leftOut,
    boxText: boxes.join('\n'),
  };
}

/** Texts of parts beside the text of the paper, each line by itself. */
function otherParts(parts: Unzipped): LeftOut[] {
  const wordArt = [...(textOf(parts, 'word/document.xml') ?? '').matchAll(WORD_ART)];
  const beside = Object.keys(parts).flatMap((name) => {
    const kind = OTHER_PARTS.find(([pattern]) => pattern.test(name))?.[1];
    const document = kind && parseXml(textOf(parts, name));
    if (!document) return [];
    const lines = kind === 'drawing' ? drawn(document) : below(document, 'p');
    return named(
      kind,
      lines.map((one) => one.textContent ?? ''),
    );
  });
  return [
    ...beside,
    ...named(
      'drawing',
      wordArt.map(([, words = '']) => words),
    ),
  ];
}

/** The words of a diagram or chart (DrawingML). */
function drawn(document: XmlDocument): Element[] {
  return [
    ...document.getElementsByTagNameNS(DRAWING, 't'),
    ...document.getElementsByTagNameNS(CHART, 'v'),
  ];
}

function named(kind: LeftOut['kind'], texts: readonly string[]): LeftOut[] {
  return texts.filter((text) => text.trim() !== '').map((text) => ({ kind, text }));
}

/** The text of a part; undefined where there is none. */
export function textOf(parts: Unzipped, name: string): string | undefined {
  const part = parts[name];
  return part && strFromU8(part);
}
