import { posix } from 'node:path';
import { RefusedFile } from '../reading.ts';
import { relationWord } from './allowed.ts';
import { attr, children, parsePart } from './xml.ts';

/** That one part of a package belongs to another, or leads out of it. */
export interface Relation {
  id: string;
  type: string;
  /** The last word of the type. */
  word: string;
  /** The name of a part; the address as it is written where it leads out. */
  target: string;
  isExternal: boolean;
}

/** Name of the part that holds the relationships of another; of the package for ''. */
export function relationsName(part: string): string {
  return posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`);
}

/** Reads the relationships of a part (ECMA-376 part 2, 6.5). @throws RefusedFile */
export function readRelations(parts: ReadonlyMap<string, Uint8Array>, part: string): Relation[] {
  const name = part === '' ? '_rels/.rels' : relationsName(part);
  const bytes = parts.get(name);
  if (!bytes) return [];
  const root = parsePart(bytes, name).documentElement;
  const isList = root?.localName === 'Relationships';
  const ids = new Set<string>();
  return (root && isList ? children(root) : [root]).map((node) => {
    const [id = '', type = '', target = ''] = ['Id', 'Type', 'Target'].map(
      (one) => attr(node, one) ?? '',
    );
    const mode = attr(node, 'TargetMode')?.trim() ?? 'Internal';
    const isKnown = node?.localName === 'Relationship' && /^(?:Internal|External)$/.test(mode);
    if (!isList || !isKnown || !id || ids.has(id)) {
      const isAway = /external/i.test(mode) && !type.endsWith('/hyperlink');
      throw new RefusedFile(isAway ? 'external' : 'irregular', name);
    }
    ids.add(id);
    const isExternal = mode === 'External';
    return {
      id,
      type,
      word: relationWord(type),
      target: isExternal ? target : partName(part, target),
      isExternal,
    };
  });
}

/** The name of the part that a relationship of another leads to; a place in it does not count. */
function partName(from: string, target: string): string {
  if (/[\\:?]/.test(target)) throw new RefusedFile('irregular', target);
  const [path = ''] = target.split('#');
  if (path === '') return '';
  const full = path.startsWith('/') ? path.slice(1) : posix.join(posix.dirname(from), path);
  return decodeURI(posix.normalize(full));
}

/** Names of the parts whose relationships a package holds. */
export function partsWithRelations(names: Iterable<string>): string[] {
  return [...names].flatMap((name) => {
    const [, folder, file] = /^(.*?)_rels\/([^/]+)\.rels$/.exec(name) ?? [];
    return folder === undefined || file === undefined ? [] : [`${folder}${file}`];
  });
}
