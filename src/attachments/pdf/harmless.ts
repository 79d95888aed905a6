import { isActiveLink } from '../office-files/allowed.ts';
import { RefusedFile } from '../reading.ts';
import { nameOf, type PdfObject } from './objects.ts';
import { type PdfValue, textOfString } from './values.ts';

/** All actions of PDF (ISO 32000-2, 12.6.4); a reader may move about in the file, and follow a plain link. */
const ACTIONS = new Set(
  `GoTo GoToR GoToE GoToDp Launch Thread URI Sound Movie Hide Named SubmitForm ResetForm ImportData JavaScript
   SetOCGState Rendition Trans GoTo3DView RichMediaExecute`.split(/\s+/),
);
const HARMLESS_ACTIONS = new Set(['GoTo', 'URI', 'Named', 'SetOCGState']);
const HARMLESS_NAMED = /^(?:NextPage|PrevPage|FirstPage|LastPage|GoBack|GoForward)$/;
/** Entries that hold scripts, forms of programs, other files, or parts of other documents. */
const ACTIVE_KEYS =
  /^(?:JS|JavaScript|XFA|EmbeddedFiles|EF|RichMediaContent|RichMediaSettings|Collection|Ref|OPI|3DD|3DA|SpiderInfo|Renditions|AlternatePresentations|NeedsRendering)$/;
/** Kinds of annotations and drawings that play, run or carry files. */
const ACTIVE_SUBTYPES =
  /^(?:FileAttachment|Sound|Movie|Screen|3D|RichMedia|Projection|PS|U3D|PRC)$/;

/**
 * Checks that nothing in a PDF can do more than be read, whichever of its objects a reader takes.
 * @throws RefusedFile
 */
export function requireHarmless(objects: readonly PdfObject[]): void {
  const versions = new Map<string, PdfValue[]>();
  for (const { id, value } of objects) versions.set(id, [...(versions.get(id) ?? []), value]);
  const resolved = (value: PdfValue): PdfValue[] =>
    value.type === 'ref' ? (versions.get(value.id) ?? []) : [value];
  for (const { value, isStream } of objects) {
    if (isStream && value.type === 'dict') requireOwnData(value.entries);
    visit(value, resolved);
  }
}

/** The data of a stream may not lie in another file. */
function requireOwnData(entries: ReadonlyMap<string, PdfValue>): void {
  const file = entries.get('F');
  if (file && file.type !== 'other') throw new RefusedFile('external', 'stream');
}

function visit(value: PdfValue, resolved: (value: PdfValue) => PdfValue[]): void {
  if (value.type === 'array') for (const item of value.items) visit(item, resolved);
  if (value.type !== 'dict') return;
  for (const [written, entry] of value.entries) {
    const [key = ''] = written.split('\0');
    if (ACTIVE_KEYS.test(key)) throw new RefusedFile('active', key);
    if (key === 'S') for (const one of resolved(entry)) requireAction(one, value, resolved);
    if (key === 'Subtype')
      for (const one of resolved(entry))
        if (one.type === 'name' && ACTIVE_SUBTYPES.test(one.name))
          throw new RefusedFile('active', one.name);
    if (/^(?:A|PA|Next|OpenAction)$/.test(key))
      for (const one of resolved(entry)) requireActionDict(one, resolved);
    if (key === 'URI') for (const one of resolved(entry)) requirePlain(one, resolved);
    visit(entry, resolved);
  }
  if (nameOf(value, 'Type') === 'Filespec') throw new RefusedFile('external', 'Filespec');
}

/** What stands where an action does must be one of the list. */
function requireActionDict(value: PdfValue, resolved: (value: PdfValue) => PdfValue[]): void {
  if (value.type !== 'dict') return;
  const kind = value.entries.get('S');
  for (const one of kind ? resolved(kind) : []) {
    const isStructure = value.entries.has('K') || value.entries.has('Pg') || value.entries.has('P');
    if (one.type === 'name' && !HARMLESS_ACTIONS.has(one.name) && !isStructure)
      throw new RefusedFile('active', one.name);
  }
}

function requireAction(
  kind: PdfValue,
  action: PdfValue,
  resolved: (value: PdfValue) => PdfValue[],
): void {
  if (kind.type !== 'name' || !ACTIONS.has(kind.name)) return;
  if (!HARMLESS_ACTIONS.has(kind.name)) throw new RefusedFile('active', kind.name);
  if (kind.name !== 'Named' || action.type !== 'dict') return;
  const named = action.entries.get('N');
  for (const one of named ? resolved(named) : [])
    if (one.type === 'name' && !HARMLESS_NAMED.test(one.name))
      throw new RefusedFile('active', one.name);
}

/** The address of a link; the catalog has one of the same name for all of them. */
function requirePlain(value: PdfValue, resolved: (value: PdfValue) => PdfValue[]): void {
  if (value.type === 'dict') {
    const base = value.entries.get('Base');
    for (const one of base ? resolved(base) : []) requirePlain(one, resolved);
  }
  if (value.type !== 'string') return;
  const address = textOfString(value.bytes).trim();
  if (isActiveLink(address) || /^(?:file:|\\\\|\/\/)/i.test(address))
    throw new RefusedFile('active', address);
}
