import { XMLSerializer } from '@xmldom/xmldom';
import { strFromU8, strToU8, type Unzipped, zipSync } from 'fflate';
import type { LegacyFont } from './legacy-verdict.ts';
import { WordNumbering } from './numbering.ts';
import { WordStyles } from './styles.ts';
import { TEXT_PARTS, unpack } from './unpack.ts';
import { dropHidden, openTextBoxes, writeEquations } from './visible-text.ts';
import { writeNumbers } from './write-numbers.ts';
import { writeText } from './write-text.ts';
import { below, parseXml } from './xml.ts';

/** A Word file whose text is all Unicode and whose numbers stand in the text. */
export interface PreparedWord {
  bytes: Uint8Array;
  /** Words that were restored, by the legacy font they were in. */
  restored: Record<LegacyFont, number>;
  /** It holds tracked changes or comments, which whoever downloads the file can read. */
  hasTrackedChanges: boolean;
  /** Words in headers, footers, comments and WordArt: no text of the paper, but a stamp may be there. */
  marginText: string;
}

const MAX_PARAGRAPHS = 20_000;
const MARGIN_PART = /^word\/(?:header|footer|comments)\d*\.xml$/;
const WORD_ART = /<v:textpath[^>]*\sstring="([^"]{1,200})"/g;

/**
 * Makes a Word file plain enough for mammoth: legacy fonts restored, capitals that only a property
 * makes written out, numbers of lists put into the text, hidden and deleted text taken out.
 * @throws Error when the file is no Word file, or too large
 */
export function prepareWord(content: Uint8Array): PreparedWord {
  const parts = unpack(content);
  const text = (name: string) => textOf(parts, name);
  if (!parts['word/document.xml']) throw new Error('word/document.xml');
  const styles = new WordStyles(text('word/styles.xml'), text('word/theme/theme1.xml'));
  const hasTrackedChanges =
    /<w:(?:del|ins|moveFrom) /.test(text('word/document.xml') ?? '') ||
    parts['word/comments.xml'] !== undefined;
  const margins = marginText(parts);
  const restored: PreparedWord['restored'] = { TCVN3: 0, VNI: 0 };
  for (const name of TEXT_PARTS) {
    const document = parseXml(text(name));
    if (!document) continue;
    if (below(document, 'p').length > MAX_PARAGRAPHS) throw new Error('too large');
    dropHidden(document);
    writeEquations(document);
    openTextBoxes(document);
    writeNumbers(document, styles, new WordNumbering(text('word/numbering.xml')));
    writeText(document, styles, restored);
    parts[name] = strToU8(new XMLSerializer().serializeToString(document));
  }
  return { bytes: zipSync(parts, { level: 0 }), restored, hasTrackedChanges, marginText: margins };
}

function marginText(parts: Unzipped): string {
  const inMargins = Object.keys(parts)
    .filter((name) => MARGIN_PART.test(name))
    .flatMap((name) => {
      const document = parseXml(textOf(parts, name));
      return document ? below(document, 'p').map((one) => one.textContent ?? '') : [];
    });
  const wordArt = [...(textOf(parts, 'word/document.xml') ?? '').matchAll(WORD_ART)];
  return [...inMargins, ...wordArt.map(([, words = '']) => words)].join('\n');
}

function textOf(parts: Unzipped, name: string): string | undefined {
  const part = parts[name];
  return part && strFromU8(part);
}
