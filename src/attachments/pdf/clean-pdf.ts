import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib';
import { cleanPicture } from '../office-files/pictures.ts';
import type { ResidueKind } from '../reading.ts';

/** Properties of the whole file; the title stays. */
const PROPERTIES: Readonly<Record<string, ResidueKind>> = {
  Author: 'author',
  Creator: 'properties',
  Producer: 'properties',
  Subject: 'properties',
  Keywords: 'properties',
  CreationDate: 'dates',
  ModDate: 'dates',
  Company: 'company',
  Manager: 'company',
};
/** Entries of any object that programs write for themselves. */
const DROPPED_KEYS: Readonly<Record<string, ResidueKind>> = {
  Metadata: 'properties',
  PieceInfo: 'customData',
  LastModified: 'dates',
  Thumb: 'thumbnail',
};

/** Takes properties and camera data out of a PDF; what is seen stays. @returns what went */
export async function cleanPdf(document: PDFDocument): Promise<Set<ResidueKind>> {
  const removed = new Set<ResidueKind>();
  const { context } = document;
  const info = context.lookup(context.trailerInfo.Info);
  if (info instanceof PDFDict)
    for (const [key] of info.entries()) {
      const name = key.decodeText();
      if (name === 'Title' || name === 'Trapped') continue;
      removed.add(PROPERTIES[name] ?? 'properties');
      info.delete(key);
    }
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    cleanObject(object, removed);
    if (object instanceof PDFRawStream && filterOf(object) === 'DCTDecode') {
      const picture = Buffer.from(await cleanPicture(object.contents).catch(() => object.contents));
      if (picture.equals(object.contents)) continue;
      context.assign(ref, PDFRawStream.of(object.dict, picture));
      removed.add('pictureData');
    }
  }
  dropUnreached(document);
  return removed;
}

function filterOf(stream: PDFRawStream): string {
  const filter = stream.dict.lookup(PDFName.of('Filter'));
  const only = filter instanceof PDFArray && filter.size() === 1 ? filter.lookup(0) : filter;
  return only instanceof PDFName ? only.decodeText() : '';
}

function cleanObject(object: PDFObject, removed: Set<ResidueKind>): void {
  if (object instanceof PDFArray) for (const item of object.asArray()) cleanObject(item, removed);
  const dict = object instanceof PDFStream ? object.dict : object;
  if (!(dict instanceof PDFDict)) return;
  const subtype = dict.get(PDFName.of('Subtype'));
  const isNote = dict.has(PDFName.of('Rect')) && subtype !== PDFName.of('Widget');
  for (const [key, value] of dict.entries()) {
    const name = key.decodeText();
    const kind = DROPPED_KEYS[name] ?? (isNote ? NOTE_KEYS[name] : undefined);
    if (kind) {
      dict.delete(key);
      removed.add(kind);
    } else cleanObject(value, removed);
  }
}

/** Who wrote a note on a page, and when. */
const NOTE_KEYS: Readonly<Record<string, ResidueKind>> = {
  T: 'author',
  CreationDate: 'dates',
  M: 'dates',
  NM: 'customData',
};

/** Objects that nothing leads to: those of earlier revisions, and what was taken out. */
function dropUnreached({ context }: PDFDocument): void {
  const reached = new Set<string>();
  const { Root, Info } = context.trailerInfo;
  const queue: PDFObject[] = [Root, Info].filter((one) => one !== undefined);
  for (let next = queue.pop(); next; next = queue.pop()) {
    if (next instanceof PDFRef) {
      if (reached.has(next.toString())) continue;
      reached.add(next.toString());
      const object = context.lookup(next);
      if (object) queue.push(object);
    } else if (next instanceof PDFArray) queue.push(...next.asArray());
    else if (next instanceof PDFStream) queue.push(...next.dict.values());
    else if (next instanceof PDFDict) queue.push(...next.values());
  }
  for (const [ref] of context.enumerateIndirectObjects())
    if (!reached.has(ref.toString())) context.delete(ref);
}
