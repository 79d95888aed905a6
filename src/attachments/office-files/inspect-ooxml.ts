import { type InspectedFile, RefusedFile, type ResidueKind } from '../reading.ts';
import { settleFields } from './fields.ts';
import { type OpenedPackage, openPackage } from './package.ts';
import { cleanPicture } from './pictures.ts';
import { cleanProperties } from './properties.ts';
import { cleanBook } from './sheet-clean.ts';
import { collectSheets } from './sheet-texts.ts';
import { cleanShow, collectSlides } from './slides.ts';
import { isWordless, TextCollector } from './text-collector.ts';
import { unlink } from './unlink.ts';
import { cleanWordPart } from './word-clean.ts';
import { HiddenRuns } from './word-hidden.ts';
import { WordTexts } from './word-texts.ts';
import { writePackage } from './write-package.ts';
import { attr, elementsBelow, named, remove } from './xml.ts';

/** Parts of which every word is a property or a name. */
const ABOUT =
  /^(?:core-properties|extended-properties|custom-properties|customXml|customXmlProps|docMetadata|classificationlabels|people|persons?|commentAuthors|authors|tags|usernames|revision\w+)$/;
/** Roles of parts with pictures. */
const PICTURES = /^(?:image|hdphoto)$/;

/**
 * Reads a Word, Excel or PowerPoint file once: all its words, and the copy that may be published.
 * @param type docx, xlsx or pptx
 * @throws RefusedFile for what no list allows
 */
export async function inspectOoxml(
  zip: ReadonlyMap<string, Uint8Array>,
  type: string,
): Promise<InspectedFile> {
  const opened = openPackage(zip, type);
  const texts = new TextCollector();
  collectAbout(opened, texts);
  const residue = new Set(opened.residue);
  const note = (kinds: Iterable<ResidueKind>) => {
    for (const kind of kinds) residue.add(kind);
  };
  if (type === 'docx') note(settleWord(opened, texts));
  else if (type === 'xlsx') {
    collectSheets(opened, texts);
    note(cleanBook(opened));
  } else {
    collectSlides(opened, texts);
    note(cleanShow(opened));
  }
  for (const part of opened.parts.values()) {
    if (part.document) unlink(part);
    if (/^(?:core|extended)-properties$/.test(part.role)) note(cleanProperties(part));
    if (part.isDropped || !PICTURES.test(part.role)) continue;
    const picture = await cleanPicture(part.bytes);
    if (!Buffer.from(picture).equals(part.bytes)) residue.add('pictureData');
    part.bytes = picture;
  }
  const all = texts.texts();
  const hasPictures = [...opened.parts.values()].some(({ role }) => PICTURES.test(role));
  return {
    texts: all,
    refused: null,
    unread: hasPictures && isWordless(all) ? 'scan' : null,
    residue: [...residue],
    removed: [...residue],
    cleaned: writePackage(opened),
  };
}

function settleWord(opened: OpenedPackage, texts: TextCollector): Set<ResidueKind> {
  const removed = new Set<ResidueKind>();
  const styles = [...opened.parts.values()].find(({ role }) => role === 'styles')?.document ?? null;
  const hidden = new HiddenRuns(styles);
  const reader = new WordTexts(texts, hidden, opened);
  for (const part of opened.parts.values()) {
    if (!part.document || ABOUT.test(part.role)) continue;
    reader.read(part);
    if (part.isDropped && part.role !== 'glossaryDocument') continue;
    if (settleFields(part.document)) removed.add('links');
    for (const kind of cleanWordPart(part.document, hidden)) removed.add(kind);
    if (part.role === 'settings')
      for (const node of named(part.document, 'hideSpellingErrors', 'proofState')) remove(node);
  }
  return removed;
}

function collectAbout({ parts }: OpenedPackage, texts: TextCollector): void {
  for (const { role, document } of parts.values()) {
    if (!document || !ABOUT.test(role)) continue;
    for (const node of elementsBelow(document)) {
      const isLeaf = node.firstChild === node.lastChild && node.firstChild?.nodeType === 3;
      if (isLeaf) texts.line({ kind: 'property' }, node.textContent ?? '');
      for (const name of ['author', 'displayName', 'userId', 'name', 'val'])
        texts.line({ kind: 'property' }, attr(node, name) ?? '');
    }
  }
  if (parts.size === 0) throw new RefusedFile('broken');
}
