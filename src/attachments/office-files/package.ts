import { RefusedFile, type RefusedReason, type ResidueKind } from '../reading.ts';
import {
  CONTENT_TYPES,
  DROPPED_RELATIONS,
  isActiveLink,
  isPlainLink,
  MAIN_TYPES,
  RETAINED_RELATIONS,
} from './allowed.ts';
import { partsWithRelations, type Relation, readRelations } from './relations.ts';
import { attr, children, type Document, parsePart } from './xml.ts';

/** A part of a Word, Excel or PowerPoint file. */
export interface PackagePart {
  name: string;
  contentType: string;
  /** What it is for the part that leads to it: the last word of the relationship's type. */
  role: string;
  bytes: Uint8Array;
  /** null for pictures and fonts. */
  document: Document | null;
  /** Those the published copy has. */
  relations: Relation[];
  /** Ids of those it has not. */
  lost: Set<string>;
  /** It stays out of the published copy. */
  isDropped: boolean;
}

export interface OpenedPackage {
  main: PackagePart;
  parts: Map<string, PackagePart>;
  /** Relationships of the package itself. */
  roots: Relation[];
  residue: Set<ResidueKind>;
}

const MAIN_RELATION =
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
const TYPES_PART = '[Content_Types].xml';
const ACTIVE_WORDS =
  /^(?:vbaProject|wordVbaData|attachedToolbars|oleObject|control|activeX.*|aFChunk|subDocument|frame|webextension.*|extensibility|connections|queryTable|volatileDependencies|xlMacrosheet|xlIntlMacrosheet|dialogsheet|audio|video|media|package)$/i;

/**
 * The parts of an office file that belong together, from its first relationships on.
 * @param type docx, xlsx or pptx, as its name says
 * @throws RefusedFile for anything that no list allows
 */
export function openPackage(zip: ReadonlyMap<string, Uint8Array>, type: string): OpenedPackage {
  const typeOf = contentTypes(zip);
  for (const name of zip.keys()) if (!isBookkeeping(name)) requireKnown(typeOf(name), name);
  const opened: OpenedPackage = {
    main: undefined as unknown as PackagePart,
    parts: new Map(),
    roots: [],
    residue: new Set(),
  };
  const queue: { relation: Relation; isDropped: boolean }[] = [];
  const take = (from: string, role: string, isAway: boolean, lost: Set<string>): Relation[] =>
    readRelations(zip, from).filter((relation) => {
      const fate = fateOf(relation, role);
      if (fate !== null) {
        opened.residue.add(fate);
        lost.add(relation.id);
      }
      if (!relation.isExternal && relation.target !== '')
        queue.push({ relation, isDropped: isAway || fate !== null });
      return fate === null;
    });
  /** Readers that know the main part by its type do not ask for the relationship to it. */
  const addMain = () => {
    const target = [...zip.keys()].find((name) => typeOf(name) === MAIN_TYPES[type]);
    if (target === undefined) return;
    const relation = { id: 'rIdMain', type: MAIN_RELATION, word: 'officeDocument', target };
    opened.roots.push({ ...relation, isExternal: false });
    queue.push({ relation: { ...relation, isExternal: false }, isDropped: false });
  };
  opened.roots = take('', '', false, new Set());
  if (!opened.roots.some(({ word }) => word === 'officeDocument')) addMain();
  for (let next = queue.shift(); next; next = queue.shift()) {
    const { relation, isDropped } = next;
    const name = relation.target;
    const known = opened.parts.get(name);
    if (known) {
      known.isDropped &&= isDropped;
      continue;
    }
    const bytes = zip.get(name);
    const contentType = typeOf(name);
    // A relationship to what is not there leads nowhere; Word itself writes some.
    if (!bytes) continue;
    const isXml = /[+/]xml$|vmlDrawing$/.test(contentType) && !contentType.startsWith('image/');
    const part: PackagePart = {
      name,
      contentType,
      role: relation.word,
      bytes,
      document: isXml ? parsePart(bytes, name) : null,
      relations: [],
      lost: new Set(),
      isDropped,
    };
    opened.parts.set(name, part);
    part.relations = take(name, relation.word, isDropped, part.lost);
    if (relation.word === 'officeDocument') opened.main ??= part;
  }
  // Those of parts that nothing leads to: a lenient reader may follow them.
  for (const name of partsWithRelations(zip.keys()))
    if (!opened.parts.has(name))
      for (const relation of readRelations(zip, name)) fateOf(relation, '');
  for (const part of opened.parts.values())
    part.relations = part.relations.filter(
      ({ isExternal, target }) => isExternal || target === '' || opened.parts.has(target),
    );
  opened.roots = opened.roots.filter(({ target }) => opened.parts.has(target));
  if (!opened.main) throw new RefusedFile('broken', 'main part');
  if (opened.main.contentType !== MAIN_TYPES[type])
    throw new RefusedFile(
      /macro/i.test(opened.main.contentType) ? 'active' : 'irregular',
      opened.main.contentType,
    );
  return opened;
}

function isBookkeeping(name: string): boolean {
  return name === TYPES_PART || /(?:^|\/)_rels\/[^/]*\.rels$/.test(name);
}

/** What is lost with a relationship that the copy does not have; null for one it has. @throws RefusedFile */
function fateOf({ word, isExternal, target }: Relation, role: string): ResidueKind | null {
  if (isExternal) return externalFate(word, target, role);
  if (word === 'package' && /chart/i.test(role)) return 'customData';
  // Written out: cells keep the values that were read from the other book.
  if (word === 'externalLink') return 'links';
  if (RETAINED_RELATIONS.has(word)) return null;
  const dropped = DROPPED_RELATIONS[word];
  if (dropped) return dropped;
  throw new RefusedFile(reasonOf(word), word);
}

function externalFate(word: string, target: string, role: string): ResidueKind | null {
  if (isActiveLink(target)) throw new RefusedFile('active', target);
  const isRemote = /^(?:[a-z][\w+.-]+:\/\/(?!\/)|\\\\|\/\/)/i.test(target.trim());
  switch (word) {
    case 'hyperlink':
      return isPlainLink(target) ? null : 'links';
    case 'attachedTemplate':
      if (isRemote) throw new RefusedFile('external', target);
      return 'template';
    case 'image':
      // The copy has the picture that lies in the file; without one the drawing is refused later.
      return 'links';
    case 'externalLinkPath':
    case 'xlPathMissing':
    case 'externalLinkLongPath':
      return 'links';
    default:
      if (role === 'externalLink' && word !== 'oleObject') return 'links';
      throw new RefusedFile('external', word);
  }
}

function reasonOf(word: string): RefusedReason {
  return ACTIVE_WORDS.test(word) ? 'active' : 'unknownPart';
}

function requireKnown(contentType: string, name: string): void {
  if (CONTENT_TYPES.some((known) => known.test(contentType))) return;
  const isActive =
    /macro|vba|activex|oleobject|ole2|program|executable|html|script|connections|msword|ms-excel$|audio|video/i;
  const isProgram =
    /\.(?:exe|dll|scr|com|bat|cmd|vbs|js|jar|ps1|html?|hta|lnk)$|vbaProject|vbaData|activeX|embeddings\/|oleObject/i;
  const reason = isActive.test(contentType) || isProgram.test(name) ? 'active' : 'unknownPart';
  throw new RefusedFile(reason, `${name} ${contentType}`);
}

/** Content types by part (ECMA-376 part 2, 7.2.3). */
function contentTypes(zip: ReadonlyMap<string, Uint8Array>): (name: string) => string {
  const bytes = zip.get(TYPES_PART);
  if (!bytes) throw new RefusedFile('broken', TYPES_PART);
  const root = parsePart(bytes, TYPES_PART).documentElement;
  if (root?.localName !== 'Types') throw new RefusedFile('irregular', TYPES_PART);
  const byExtension = new Map<string, string>();
  const byName = new Map<string, string>();
  for (const node of children(root)) {
    const type = attr(node, 'ContentType')?.trim() ?? '';
    const [map, key] =
      node.localName === 'Default'
        ? [byExtension, attr(node, 'Extension') ?? '']
        : [byName, attr(node, 'PartName')?.replace(/^\//, '') ?? ''];
    const lower = key.toLowerCase();
    if (map.has(lower)) throw new RefusedFile('irregular', TYPES_PART);
    map.set(lower, type);
  }
  return (name) => {
    const lower = name.toLowerCase();
    const extension = /\.([^./]*)$/.exec(lower)?.[1] ?? '';
    return byName.get(lower) ?? byExtension.get(extension) ?? '';
  };
}
