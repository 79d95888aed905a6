import { strToU8, type Zippable, zipSync } from 'fflate';
import type { OpenedPackage, PackagePart } from './package.ts';
import { type Relation, relationsName } from './relations.ts';
import { writePart } from './xml.ts';

/** The same for every file: when somebody worked is nobody's business. */
const MTIME = new Date(1980, 0, 1);
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Writes a package anew: the parts that are reached from its beginning, as they were read. */
export function writePackage({ roots, parts }: OpenedPackage): Uint8Array {
  const written = new Map<string, PackagePart>();
  const isRetained = ({ isExternal, target }: Relation) =>
    isExternal || target === '' || parts.get(target)?.isDropped === false;
  const queue = roots.filter(isRetained).map(({ target }) => target);
  for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
    const part = parts.get(name);
    if (!part || written.has(name)) continue;
    written.set(name, part);
    part.relations = part.relations.filter(isRetained);
    queue.push(
      ...part.relations.filter(({ isExternal }) => !isExternal).map(({ target }) => target),
    );
  }
  const files: Zippable = {
    '[Content_Types].xml': strToU8(contentTypes([...written.values()])),
    '_rels/.rels': strToU8(relationsXml(roots.filter(isRetained))),
  };
  for (const part of written.values()) {
    files[part.name] = part.document ? writePart(part.document) : part.bytes;
    if (part.relations.length > 0)
      files[relationsName(part.name)] = strToU8(relationsXml(part.relations));
  }
  return zipSync(files, { level: 6, mtime: MTIME });
}

function contentTypes(parts: readonly PackagePart[]): string {
  const overrides = parts.map(
    ({ name, contentType }) =>
      `<Override PartName="/${escaped(name)}" ContentType="${escaped(contentType)}"/>`,
  );
  return `${HEAD}<Types xmlns="${TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`;
}

function relationsXml(relations: readonly Relation[]): string {
  const rows = relations.map(({ id, type, target, isExternal }) => {
    const address = isExternal ? target : target === '' ? '#' : encodeURI(`/${target}`);
    const mode = isExternal ? ' TargetMode="External"' : '';
    return `<Relationship Id="${escaped(id)}" Type="${escaped(type)}" Target="${escaped(address)}"${mode}/>`;
  });
  return `${HEAD}<Relationships xmlns="${RELATIONS}">${rows.join('')}</Relationships>`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;')
    .replace(/[\t\n\r]/g, ' ');
}
