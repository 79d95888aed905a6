import { strToU8, type Zippable, zipSync } from 'fflate';
import { type InspectedFile, RefusedFile, type ResidueKind } from '../reading.ts';
import { cleanOdfPart, type OdfStyles, odfStyles } from './odf-clean.ts';
import { ACTIVE_PART, DROPPED_PARTS, ODF_TYPES, PICTURE_PART, XML_PART } from './odf-lists.ts';
import { collectOdf } from './odf-texts.ts';
import { cleanPicture } from './pictures.ts';
import { isWordless, TextCollector } from './text-collector.ts';
import { attr, children, type Document, named, parsePart, remove, writePart } from './xml.ts';

const MTIME = new Date(1980, 0, 1);
/** Settings that name a printer, a database or a person. */
const PERSONAL_SETTING = /Printer|Database|Author|Redline|Rsid|Path|Script|LinkUpdate/i;

/**
 * Reads a file of OpenDocument once: all its words, and the copy that may be published.
 * @param type odt or ods
 * @throws RefusedFile for what no list allows
 */
export async function inspectOdf(
  zip: ReadonlyMap<string, Uint8Array>,
  type: string,
): Promise<InspectedFile> {
  const mimetype = Buffer.from(zip.get('mimetype') ?? '')
    .toString('latin1')
    .trim();
  if (mimetype !== ODF_TYPES[type]) throw new RefusedFile('irregular', mimetype);
  const residue = new Set<ResidueKind>();
  const documents = new Map<string, Document>();
  const pictures = new Map<string, Uint8Array>();
  checkManifest(zip);
  for (const [name, bytes] of zip) {
    if (XML_PART.test(name)) documents.set(name, parsePart(bytes, name));
    else if (PICTURE_PART.test(name)) pictures.set(name, bytes);
    else {
      const known = DROPPED_PARTS.find(([part]) => part.test(name));
      if (!known) throw new RefusedFile(ACTIVE_PART.test(name) ? 'active' : 'unknownPart', name);
      if (known[1]) residue.add(known[1]);
    }
  }
  if (!documents.has('content.xml')) throw new RefusedFile('broken', 'content.xml');
  const texts = new TextCollector();
  const files: Zippable = { mimetype: [strToU8(mimetype), { level: 0 }] };
  for (const [name, document] of documents) {
    const styles = stylesFor(name, documents);
    collectOdf(document, name, styles, texts);
    for (const kind of cleanPart(document, name, styles)) residue.add(kind);
    files[name] = writePart(document);
  }
  for (const [name, bytes] of pictures) {
    const picture = await cleanPicture(bytes);
    if (!Buffer.from(picture).equals(bytes)) residue.add('pictureData');
    files[name] = [picture, { level: 0 }];
  }
  files['META-INF/manifest.xml'] = strToU8(manifest(mimetype, Object.keys(files)));
  const all = texts.texts();
  return {
    texts: all,
    refused: null,
    unread: pictures.size > 0 && isWordless(all) ? 'scan' : null,
    residue: [...residue],
    removed: [...residue],
    cleaned: zipSync(files, { level: 6, mtime: MTIME }),
  };
}

/** Styles of the part's own document: an object inside has its own. */
function stylesFor(name: string, documents: ReadonlyMap<string, Document>): OdfStyles {
  const folder = name.includes('/') ? name.slice(0, name.indexOf('/') + 1) : '';
  const of = (part: string) => documents.get(`${folder}${part}`);
  return odfStyles([of('styles.xml'), of('content.xml')].filter((one) => one !== undefined));
}

function cleanPart(document: Document, name: string, styles: OdfStyles): Set<ResidueKind> {
  if (name.endsWith('meta.xml')) return cleanMeta(document);
  if (!name.endsWith('settings.xml')) return cleanOdfPart(document, styles);
  const removed = new Set<ResidueKind>();
  for (const item of named(document, 'config-item')) {
    const key = attr(item, 'name') ?? '';
    if (!PERSONAL_SETTING.test(key)) continue;
    if (/Printer/.test(key) && item.textContent !== '') removed.add('printer');
    remove(item);
  }
  return removed;
}

/** The title stays. */
function cleanMeta(document: Document): Set<ResidueKind> {
  const removed = new Set<ResidueKind>();
  for (const meta of named(document, 'meta'))
    for (const node of children(meta)) {
      const name = node.localName ?? '';
      if (name === 'title' || name === 'language') continue;
      const isTelling = !/^(?:generator|document-statistic)$/.test(name);
      if (/creator|printed-by/.test(name)) removed.add('author');
      else if (/date|editing/.test(name)) removed.add('dates');
      else if (name === 'template') removed.add('template');
      else if (isTelling) removed.add('properties');
      remove(node);
    }
  return removed;
}

function checkManifest(zip: ReadonlyMap<string, Uint8Array>): void {
  const name = 'META-INF/manifest.xml';
  const bytes = zip.get(name);
  if (!bytes) throw new RefusedFile('broken', name);
  if (named(parsePart(bytes, name), 'encryption-data').length > 0) throw new RefusedFile('locked');
}

function manifest(mimetype: string, names: readonly string[]): string {
  const rows = names
    .filter((name) => name !== 'mimetype')
    .map(
      (name) =>
        `<manifest:file-entry manifest:full-path="${name}" manifest:media-type="${mediaType(name)}"/>`,
    );
  const objects = [...new Set(names.flatMap((name) => /^Object \d+\//.exec(name) ?? []))].map(
    (name) =>
      `<manifest:file-entry manifest:full-path="${name}" manifest:media-type="application/vnd.oasis.opendocument.chart"/>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${mimetype}"/>${[...objects, ...rows].join('')}</manifest:manifest>`;
}

function mediaType(name: string): string {
  if (name.endsWith('.xml')) return 'text/xml';
  const extension = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  return extension === '' ? '' : `image/${extension === 'jpg' ? 'jpeg' : extension}`;
}
