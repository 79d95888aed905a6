import { posix } from 'node:path';
import { strToU8, zipSync } from 'fflate';

/** A part of an office file, and what it is for another. */
export interface TestPart {
  name: string;
  content: string | Uint8Array;
  contentType: string;
  /** Last word of the relationship that leads to it; '' for a part that nothing leads to. */
  word: string;
  /** The part that leads to it: the main part where it is not said, '' for the package. */
  from?: string;
  id?: string;
}

/** A relationship out of the file. */
export interface TestLink {
  word: string;
  target: string;
  from?: string;
  id?: string;
  mode?: string;
}

export interface TestPackage {
  main: string;
  mainType: string;
  content: string;
  parts?: readonly TestPart[];
  links?: readonly TestLink[];
  /** Files as they are, over all others: for what no honest program writes. */
  raw?: Readonly<Record<string, string | Uint8Array>>;
}

const BASE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** Packs a file as Word, Excel and PowerPoint do (ECMA-376 part 2). */
export function packageFile({
  main,
  mainType,
  content,
  parts = [],
  links = [],
  raw = {},
}: TestPackage) {
  const all: TestPart[] = [
    { name: main, content, contentType: mainType, word: 'officeDocument', from: '', id: 'rId1' },
    ...parts,
  ];
  const rows = new Map<string, string[]>();
  const add = (from: string, row: string) => rows.set(from, [...(rows.get(from) ?? []), row]);
  for (const [at, { name, word, from = main, id = `rIdP${at}` }] of all.entries())
    if (word !== '')
      add(from, `<Relationship Id="${id}" Type="${typeOf(word)}" Target="/${name}"/>`);
  for (const [
    at,
    { word, target, from = main, id = `rIdL${at}`, mode = 'External' },
  ] of links.entries())
    add(
      from,
      `<Relationship Id="${id}" Type="${typeOf(word)}" Target="${target}" TargetMode="${mode}"/>`,
    );
  const files: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${all
      .filter(({ contentType }) => contentType !== '')
      .map((part) => `<Override PartName="/${part.name}" ContentType="${part.contentType}"/>`)
      .join('')}</Types>`,
  };
  for (const [from, list] of rows) {
    const name =
      from === ''
        ? '_rels/.rels'
        : posix.join(posix.dirname(from), '_rels', `${posix.basename(from)}.rels`);
    files[name] =
      `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`;
  }
  for (const part of all) files[part.name] = part.content;
  return zipped({ ...files, ...raw });
}

function typeOf(word: string): string {
  if (word.includes('/')) return word;
  if (word === 'core-properties') return `${PACKAGE}/relationships/metadata/core-properties`;
  if (word === 'thumbnail') return `${PACKAGE}/relationships/metadata/thumbnail`;
  return `${BASE}/${word}`;
}

/** A ZIP file of texts and bytes by name. */
export function zipped(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const entries = Object.entries(files).map(([name, content]): [string, Uint8Array] => [
    name,
    typeof content === 'string' ? strToU8(content) : content,
  ]);
  return zipSync(Object.fromEntries(entries));
}
