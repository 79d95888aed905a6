import type { ResidueKind } from '../reading.ts';
import type { PackagePart } from './package.ts';
import { children, remove } from './xml.ts';

/** What each property of a document gives away (ECMA-376 part 2, 8; part 1, 22.2); null for what stays. */
const PROPERTIES: Readonly<Record<string, ResidueKind | null>> = {
  title: null,
  language: null,
  Application: null,
  AppVersion: null,
  Pages: null,
  Words: null,
  Characters: null,
  creator: 'author',
  lastModifiedBy: 'author',
  Company: 'company',
  Manager: 'company',
  Template: 'template',
  created: 'dates',
  modified: 'dates',
  lastPrinted: 'dates',
  TotalTime: 'dates',
  revision: 'dates',
};
/** Facts that every program writes and that tell of nobody. */
const PLAIN =
  /^(?:Lines|Paragraphs|CharactersWithSpaces|DocSecurity|ScaleCrop|LinksUpToDate|SharedDoc|HyperlinksChanged|HeadingPairs|TitlesOfParts|Slides|Notes|HiddenSlides|MMClips|PresentationFormat)$/;

/** Empties the properties of a document but for its title and its number of pages. */
export function cleanProperties({ document }: PackagePart): Set<ResidueKind> {
  const removed = new Set<ResidueKind>();
  const root = document?.documentElement;
  for (const node of root ? children(root) : []) {
    const name = node.localName ?? '';
    const kind = name in PROPERTIES ? PROPERTIES[name] : 'properties';
    if (kind === null) continue;
    const isTelling = node.textContent?.trim() !== '' && !PLAIN.test(name);
    if (kind && isTelling) removed.add(kind);
    remove(node);
  }
  return removed;
}
